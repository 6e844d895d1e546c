<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>certwright::ui</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>one day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
