<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Tr</name>
    <message>
        <source>Not translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody asks for it</source>
        <translation type="vanished">无人使用</translation>
    </message>
</context>
<context>
    <name>certwright::ui</name>
    <message>
        <source>Right: %1 of %2 &amp;servers…</source>
        <translation>%2 台中 %1 台服务器(&amp;S)…</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation></translation>
    </message>
    <message>
        <source>Renew %1</source>
        <translation>续签 %2</translation>
    </message>
    <message>
        <source>&amp;Account…</source>
        <translation>帐户(&amp;C)</translation>
    </message>
    <message>
        <source>Where? Nowhere.</source>
        <translation>哪里? 没有.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
</context>
</TS>
