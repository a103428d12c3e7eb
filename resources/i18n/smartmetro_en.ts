<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>SmartMetro</name>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) closed.</source>
   <translation>
    <numerusform>%n alert closed.</numerusform>
    <numerusform>%n alerts closed.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>%n alert(s) in {days} days, on {sensors} of {total} sensors: {rate} a week.</source>
   <translation>
    <numerusform>%n alert in {days} days, on {sensors} of {total} sensors: {rate} a week.</numerusform>
    <numerusform>%n alerts in {days} days, on {sensors} of {total} sensors: {rate} a week.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) opened and closed since the last time.</source>
   <translation>
    <numerusform>%n alert opened and closed since the last time.</numerusform>
    <numerusform>%n alerts opened and closed since the last time.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) opened.</source>
   <translation>
    <numerusform>%n alert opened.</numerusform>
    <numerusform>%n alerts opened.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>%n alert(s) will be marked as seen. They stay open until the condition ends.</source>
   <translation>
    <numerusform>%n alert will be marked as seen. It stays open until the condition ends.</numerusform>
    <numerusform>%n alerts will be marked as seen. They stay open until the condition ends.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>%n data set(s) described</source>
   <translation>
    <numerusform>%n data set described</numerusform>
    <numerusform>%n data sets described</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>%n data set(s) found</source>
   <translation>
    <numerusform>%n data set found</numerusform>
    <numerusform>%n data sets found</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/identity/opening.py" />
   <source>%n new sensor(s) look like one that went</source>
   <translation>
    <numerusform>%n new sensor looks like one that went</numerusform>
    <numerusform>%n new sensors look like some that went</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>%n of the first {rows} row(s) are not read as they should be.</source>
   <translation>
    <numerusform>%n of the first {rows} rows is not read as it should be.</numerusform>
    <numerusform>%n of the first {rows} rows are not read as they should be.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>Data came back after %n intervention(s).</source>
   <translation>
    <numerusform>Data came back after %n intervention.</numerusform>
    <numerusform>Data came back after %n interventions.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>SmartMetro – %n alert(s)</source>
   <translation>
    <numerusform>SmartMetro – %n alert</numerusform>
    <numerusform>SmartMetro – %n alerts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>The first %n row(s) are read without a problem.</source>
   <translation>
    <numerusform>The first row is read without a problem.</numerusform>
    <numerusform>The first %n rows are read without a problem.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>{rule}, for %n sensor(s)</source>
   <translation>
    <numerusform>{rule}, for %n sensor</numerusform>
    <numerusform>{rule}, for %n sensors</numerusform>
   </translation>
  </message>
 </context>
</TS>
