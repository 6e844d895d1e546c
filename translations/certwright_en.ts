<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>certwright::ui</name>
    <message numerus="yes">
        <source>Servers must send the first %n certificates; the root may be left out.</source>
        <translation>
            <numerusform>Servers must send the first %n certificate; the root may be left out.</numerusform>
            <numerusform>Servers must send the first %n certificates; the root may be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Servers must send all %n certificates. They lead to “%1”, which browsers know already.</source>
        <extracomment>%1 is the name of a root certificate.</extracomment>
        <translation>
            <numerusform>Servers must send this %n certificate. It leads to “%1”, which browsers know already.</numerusform>
            <numerusform>Servers must send all %n certificates. They lead to “%1”, which browsers know already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n days)</source>
        <extracomment>%1 and %2 are moments, %n is the length in days.</extracomment>
        <translation>
            <numerusform>%1 – %2 (%n day)</numerusform>
            <numerusform>%1 – %2 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded timestamps</source>
        <translation>
            <numerusform>%n embedded timestamp</numerusform>
            <numerusform>%n embedded timestamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>+%n name</numerusform>
            <numerusform>+%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order expires in %n days</source>
        <translation>
            <numerusform>Order expires in %n day</numerusform>
            <numerusform>Order expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order expires in %n hours</source>
        <translation>
            <numerusform>Order expires in %n hour</numerusform>
            <numerusform>Order expires in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n days</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n hours</source>
        <translation>
            <numerusform>Expires in %n hour</numerusform>
            <numerusform>Expires in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n File(s)</source>
        <translation>
            <numerusform>Export %n File</numerusform>
            <numerusform>Export %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: the key matches, %n certificate(s) in the chain</source>
        <translation>
            <numerusform>Checked: the key matches, %n certificate in the chain</numerusform>
            <numerusform>Checked: the key matches, %n certificates in the chain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already and will be replaced; the old ones are kept with the ending .bak.</source>
        <translation>
            <numerusform>%n file is there already and will be replaced; the old one is kept with the ending .bak.</numerusform>
            <numerusform>%n files are there already and will be replaced; the old ones are kept with the ending .bak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>At least %n character is needed.</numerusform>
            <numerusform>At least %n characters are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in progress</source>
        <translation>
            <numerusform>%n order in progress</numerusform>
            <numerusform>%n orders in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next look in %n hours</source>
        <translation>
            <numerusform>next look in %n hour</numerusform>
            <numerusform>next look in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next look in %n minutes</source>
        <translation>
            <numerusform>next look in %n minute</numerusform>
            <numerusform>next look in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new order for the same %n names is placed at %1, with a new private key. You may have to prove control of the names again. The old certificate stays valid until it expires.</source>
        <extracomment>%n is the number of names, %1 the name of a CA.</extracomment>
        <translation>
            <numerusform>A new order for the same %n name is placed at %1, with a new private key. You may have to prove control of the name again. The old certificate stays valid until it expires.</numerusform>
            <numerusform>A new order for the same %n names is placed at %1, with a new private key. You may have to prove control of the names again. The old certificate stays valid until it expires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Certificate issued for %n name(s), valid until %1</source>
        <translation>
            <numerusform>Certificate issued for %n name, valid until %1</numerusform>
            <numerusform>Certificate issued for %n names, valid until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) cannot be used: correct or remove them</source>
        <translation>
            <numerusform>%n name cannot be used: correct or remove it</numerusform>
            <numerusform>%n names cannot be used: correct or remove them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) to order</source>
        <translation>
            <numerusform>%n name to order</numerusform>
            <numerusform>%n names to order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: not found yet; resolvers may remember that for up to %n minute(s)</source>
        <translation>
            <numerusform>%1: not found yet; resolvers may remember that for up to %n minute</numerusform>
            <numerusform>%1: not found yet; resolvers may remember that for up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %n TXT records at your DNS provider</source>
        <translation>
            <numerusform>Add this %n TXT record at your DNS provider</numerusform>
            <numerusform>Add these %n TXT records at your DNS provider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put these %n files on the web servers</source>
        <translation>
            <numerusform>Put this %n file on the web server</numerusform>
            <numerusform>Put these %n files on the web servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking again in %n s</source>
        <translation>
            <numerusform>Checking again in %n s</numerusform>
            <numerusform>Checking again in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1… %n more</source>
        <extracomment>%1 is the beginning of a long text, %n how many characters of it are not shown.</extracomment>
        <translation>
            <numerusform>%1… %n more</numerusform>
            <numerusform>%1… %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolvers remember that for %n seconds</source>
        <translation>
            <numerusform>Resolvers remember that for %n second</numerusform>
            <numerusform>Resolvers remember that for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TXT records</source>
        <translation>
            <numerusform>%n TXT record</numerusform>
            <numerusform>%n TXT records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile %1 leaves %n days for placing the proofs by hand.</source>
        <translation>
            <numerusform>The profile %1 leaves %n day for placing the proofs by hand.</numerusform>
            <numerusform>The profile %1 leaves %n days for placing the proofs by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The profile %1 leaves %n hours for placing the proofs by hand.</source>
        <translation>
            <numerusform>The profile %1 leaves %n hour for placing the proofs by hand.</numerusform>
            <numerusform>The profile %1 leaves %n hours for placing the proofs by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All proofs will be in place within %n hours: the order is &amp;lost otherwise</source>
        <translation>
            <numerusform>All proofs will be in place within %n hour: the order is &amp;lost otherwise</numerusform>
            <numerusform>All proofs will be in place within %n hours: the order is &amp;lost otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n TXT record(s) can be deleted now</source>
        <translation>
            <numerusform>Clean up: %n TXT record can be deleted now</numerusform>
            <numerusform>Clean up: %n TXT records can be deleted now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n file(s) can be deleted now</source>
        <translation>
            <numerusform>Clean up: %n file can be deleted now</numerusform>
            <numerusform>Clean up: %n files can be deleted now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clean up: %n TXT record(s) and files can be deleted now</source>
        <translation>
            <numerusform>Clean up: %n TXT record or file can be deleted now</numerusform>
            <numerusform>Clean up: %n TXT records and files can be deleted now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names could not be proved</source>
        <translation>
            <numerusform>%n name could not be proved</numerusform>
            <numerusform>%n names could not be proved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more names</source>
        <translation>
            <numerusform>… and %n more name</numerusform>
            <numerusform>… and %n more names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please add these %n TXT records. A certificate depends on them.</source>
        <translation>
            <numerusform>Please add this %n TXT record. A certificate depends on it.</numerusform>
            <numerusform>Please add these %n TXT records. A certificate depends on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DNS records for %1 and %n more</source>
        <translation>
            <numerusform>DNS records for %1 and %n more</numerusform>
            <numerusform>DNS records for %1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
