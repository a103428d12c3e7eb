<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>SmartMetro</name>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/identity/opening.py" />
   <source>%n new sensor(s) look like one that went</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
 </context>
</TS>
