<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>SmartMetro</name>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Cache:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>&amp;Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Drawing (SVG)…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Duplicate…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Fetch from the platform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Folder:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;General</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>&amp;Install into my profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Kind:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Name:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;New connection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Packages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Picture (PNG)…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Platform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Refresh every:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Remove…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Retention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Table (CSV)…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Use cases:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;View…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>1 sensor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>24 h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>30 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>7 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>@&amp;context:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>A history without sensor id: {start}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/retention.py" />
   <source>A retention of {days} days is not possible: give at least one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/units.py" />
   <source>A value in {source} cannot be turned into {target}: not the same quantity.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>A zone needs a name and a role: project, reference, control or nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>A&amp;uthentication:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.json" />
   <source>Active mobility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Active power</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Add&amp;ress:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Air quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Air temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Alert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>All communes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>All sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>All use cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Also delete its sensors from the cache of this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Altitude</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>An administrator prepares a computer beforehand with this line, in the OSGeo4W shell or a terminal, --target being the same folder in each user’s profile:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/entities.py" />
   <source>An entity without id: {start}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Ask for the whole period, even for what the archive already holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Asking {url}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>At</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Battery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Battery low: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Bold: changed for this connection. Empty: level off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>C&amp;onnection:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>CSV (*.csv);;Parquet (*.parquet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Cache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/errors.py" />
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Cancelled. Nothing was installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Chart of the selected sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Charts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Charts need the Python package matplotlib, which this QGIS lacks. On Debian or Ubuntu install it with: sudo apt install python3-matplotlib. Everything else works without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Choose at least one use case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Choose the folder that holds sensors.geojson.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Choose the kind of platform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Clock is wrong: a value is dated {observed_at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Commissioned on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Commune</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Communes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Conductivity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Connected sensors of your platforms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Connection set by your administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Connections exported, without secrets, to {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Connections imported: {names}. Where authentication is needed, choose it in the editor: secrets do not travel in the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Copy diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Copy of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.json" />
   <source>Count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Current</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Data arrive without any value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Decommissioned on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Decommissioned on {decommissioned_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Deleting the data of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/diagnostics.py" />
   <source>Diagnostics copied: paste them into your message. They hold no secret.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Dissolved oxygen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Drawing the chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>E&amp;xport…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>E&amp;xtent:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Edit connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Empty switches this level off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>End of the period, not itself included.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Energy used in the step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Entities that could not be read and were set aside: {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Everything works without the optional packages, except what the table says. SmartMetro installs nothing unasked, and only into your profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Export connections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Export connections…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Export the chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Export the chart or its data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Export thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Exporting the chart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>Extent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Fetch observations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/sync_service.py" />
   <source>Fetching observations of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Fetching the history…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Fetching the history… {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Fill level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by commune</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by use case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>First moment of the period.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Flow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Folder of files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Folder that holds the wheels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Folder with sensors.geojson</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>For instance Europe/Paris. Left empty: the connection’s, else Europe/Paris.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Found:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>From the &amp;map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Give the connection a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Gives every sensor of the cache with its status, the reason in words and the age of its last values, and counts them by status. Works without network.

With a date, the state at that moment is worked out from the archive of observations and the interventions of the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Height above ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>History of observations: available.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>History of observations: none; SmartMetro keeps the values it sees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Hosting party</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>INSEE code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Implausible value: {property} is not a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Implausible value: {property} {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Import connections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Import connections…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Import thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>In readable ids: {usage}, {insee}, {commune}, {zone} and {nn}, a number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>In service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/sqlite_blocks.py" />
   <source>In the archive, the values of {property} of {sensor_id} for {month} are damaged ({detail}). Purge the archive up to the end of that month, or move its file away; then fetch the period again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Indicative background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Install from a &amp;folder of wheels…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Installed. What needed it works from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Intervention since {started_at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Intervention since {started_at}: {fault}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/staging.py" />
   <source>It cannot be written to the cache: {detail}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>L10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>L50</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>L90</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>LA95eq</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>LAeq</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Large archives, in Parquet; smaller ones do without it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Last data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Last seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/location.py" />
   <source>Latitude and longitude are exchanged in the platform’s data for {count} sensors (for instance {example}); they are shown where they belong. Tell the supplier.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Local time ({zone})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Main value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Map tip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Meter reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>More actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>NGSI-LD context broker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Name, id, commune or reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Needing attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>Neither the use case “{use_case}” nor the type “{type}” is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>New connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>New connection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Nitrogen dioxide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>No Python was found beside QGIS. Ask your administrator to run the line below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>No answer from {url}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>No connection yet. Open the demo to see simulated sensors of the metropolis, without any network, or connect to your platform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No data received yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No data since {last_seen_at}, expected every {period}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>No history: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No longer on the platform since {gone_at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>No sensor matches these filters. Clear one of them to see more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>No sensor needs attention. Choose “All sensors” above to list the {count} of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>No type that SmartMetro’s use cases know was found. Check the tenant and the @context, or the rights of the account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/entities.py" />
   <source>No use case declares the type “{type}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>Noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Not updated yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Not updated: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Not used here: {types}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>Nothing answers at {url} ({detail}). The address of an NGSI-LD platform usually ends in /ngsi-ld/v1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Nothing is deleted on the platform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Nothing was installed; the reason stands above. Without access to the Python Package Index, install from a folder of wheels. If pip is missing on Debian or Ubuntu: sudo apt install python3-pip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Number of observations written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Number of sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Observations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Offline since {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>On Debian or Ubuntu: {line}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>One row per value: connection, sensor_id, observed_at (UTC), property, value, unit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Open the &amp;demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Open the demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Options…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Output of the installation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Owner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Ozone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>PM10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>PM2.5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Package</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Packages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Placement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Progress of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Property</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Public lighting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>QGIS’s own installer brings {names}; repair or update QGIS to get them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Read the whole period again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Readable &amp;ids:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Readable id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Reading the archive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Reading the chart’s data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/live_layers.py" />
   <source>Reading {name} from the cache</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Reads the history of a use case from a platform into the archive, then writes the period as one table (CSV, or Parquet where DuckDB is installed).

Only what can be new is asked for: what the archive already holds is not read again, except the last seven days and known gaps, since sensors often send late. Fetching twice adds nothing twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Reads the sensors of a platform, with their last values, into the cache, and gives them as a layer with their status.

When the platform does not answer, the algorithm says why and the cache stays as it was: “Sensor status” still shows what is known, with its age.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Received signal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Reception rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Refresh &amp;fully</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Refresh all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Refresh every {seconds} s at most, or 0 to refresh by hand only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Refresh everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Refresh now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Refresh: everything is asked for each time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Refresh: only what changed is asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Relative humidity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Remove connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Remove the connection “{name}” and its layers?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Remove…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Result of the test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Rivers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Role of the zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>S&amp;top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>Sample frozen on {frozen_at}: statuses are of that moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Sample frozen on {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Sea (Natural Earth)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Select one or several sensors, in the list above or on the map, to see their history.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Sensor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Sensor id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Sensor status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Sensors and their state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Sensors appear here once a connection is shown on the map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Sensors needing attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors no longer on the platform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors that are new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors that changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Sensors: {status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Series of observations: archive, charts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Set aside: {what}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Set by your administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Show on the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Signal to noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>SmartMetro</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>SmartMetro panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Stale, updated {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Synchronise sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/sync_service.py" />
   <source>Synchronising {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Synchronising…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Synchronising… {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>T&amp;enant:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>T&amp;hresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Tables of observations and indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Temperature in the container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Test stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Testing {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>The @context is a web address: it starts with https://.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The GeoPackage that holds sensors, statuses and interventions. It is made when it does not exist. Left empty: the cache of your QGIS profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>The address of the platform holds a secret. Save it in QGIS’s authentication (Settings &gt; Options &gt; Authentication) and give its id as authcfg=….</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>The answer of {url} is larger than {limit} MB; it was not read further.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/json_body.py" />
   <source>The answer of {url} is not a list of entities.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/json_body.py" />
   <source>The answer of {url} is not the JSON that was expected ({size} bytes, {reason}). It was cut on its way, or the address is not that of an NGSI-LD platform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>The answer of {url} was cut after {received} bytes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>The answer of {url} was cut: {received} bytes of {announced} came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>The archive holds nothing of these sensors in this period. Choose a longer period, or fetch their history from the platform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_parquet.py" />
   <source>The archive in “{path}” could not be read or written: {detail}. A file that is named there is damaged or in use, or the disk is full; the others stay as they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>The cache is a GeoPackage: its name ends in .gpkg.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>The cache keeps sensors, statuses and alerts on this computer, the archive of observations beside it. Empty: your QGIS profile. Network folders are refused: there it could be damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>The certificate of {url} cannot be trusted ({reason}). Ask its administrator, or import the right certificate authority.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_conversion.py" />
   <source>The converted archive of {use_case} holds {found} observations instead of {expected}; the old one stays in use.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>The data are simulated: nothing was measured.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>The disk is full: nothing was written to “{path}”, which stays as it was. Free some space, on the disk of temporary files too, and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>The extent “{extent}” is not west,south,east,north in degrees (for instance 4.9,43.1,5.9,43.8).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>The first {shown} of {count} selected sensors are drawn.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>The folder “{path}” cannot be made: {detail}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>The history of {attribute} is in the unknown unit “{unit}”; it was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>The id comes twice; the first sensor is kept. Give each its own id.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>The intervention ends before it starts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>The intervention names no sensor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/location.py" />
   <source>The location 0, 0 is what devices send that do not know theirs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location has an unknown shape: “{type}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location is not a GeoJSON shape.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location {lon}, {lat} is not a longitude and a latitude in degrees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location’s coordinates are not numbers: {coordinates}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location’s shape has too few points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>The moment of interest. Left empty: now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The name of a saved connection, or an address such as ngsi-ld:https://host/ngsi-ld/v1?tenant=name or files:/folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/sensor_sink.py" />
   <source>The output layer cannot be written. Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>The period is empty: START must be before END. Check both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>The platform announced {announced} sensors and delivered {delivered}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>The platform answers, but holds nothing of the types that the use cases declare ({types}). Check the tenant, the @context and the rights of the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>The platform answers: {software}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform asks for fewer requests ({detail}). Try again later, or lengthen the connection’s refresh interval.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform at {url} fails at the moment ({detail}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>The platform cut {count} answers and does not give the rest: some observations are missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform does not allow this request ({detail}). Ask its administrator for the right to read, or choose another authentication.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform does not know the tenant “{tenant}” ({detail}). Correct it in the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>The platform gives no history ({reason}). SmartMetro keeps the values that it sees at each synchronisation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform refused the credentials ({detail}). They are missing, wrong or have expired: renew the connection’s authentication entry in QGIS’s options.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The platform refused the request ({detail}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/problems.py" />
   <source>The proxy asks for credentials ({detail}). Set them in QGIS’s network options.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>The row has {count} cells instead of {expected}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>The rows before this line cannot be read: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>The sensor has no sensor_id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>The sensors of the connection, with their status and last values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>The sensors with their status, its reason and their last values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/communes.py" />
   <source>The table of communes {path} cannot be read: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/communes.py" />
   <source>The table of communes {path} has no column {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/readable_ids.py" />
   <source>The template of ids “{template}” cannot be used. Between letters, digits, . - and _ it may hold {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/readable_ids.py" />
   <source>The template of ids “{template}” needs one counter, {counter}, to tell apart sensors of one place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/units.py" />
   <source>The unit “{unit}” is not known. Use a UN/CEFACT code such as CEL, P1 or MTR.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/entities.py" />
   <source>The unit “{unit}” of {attribute} is not known or cannot become {wanted}; the value is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The use case whose observations are wanted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>The values received bear no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <location filename="../../smartmetro_plugin/host/connections.py" />
   <source>There is already a connection named “{name}”. Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>There is no cache at “{path}”. Synchronise a connection first, or choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>There is no folder {folder}. Is its drive or share connected?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>There is no folder “{path}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_parquet.py" />
   <source>This archive is in Parquet and needs the package duckdb. Install it in SmartMetro’s packages, or ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/demo.py" />
   <source>This is a simulated sample: no figure here is a measurement of a real city.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>This is not a GeoJSON feature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Thresholds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Thresholds are set per connection: create a connection first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Time &amp;zone:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Time zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>To be commissioned on {commissioned_on}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Turbidity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Type the platform’s address, such as https://host/ngsi-ld/v1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>Types that no use case declares: {types}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>UTC time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Under maintenance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/tasks.py" />
   <source>Unexpected error ({error}). The details are in the Log Messages panel, SmartMetro tab; “Copy diagnostics” gathers what a report needs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Updated {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Urban heat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Use case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Use cases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Use cases of your own are files (JSON) in: {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>View…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Voltage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Waste containers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Water level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Water temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>What is shown was received on {time}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>What needs it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Which use cases to take. None chosen: all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Without Z or an offset, the time is the wall clock of the time zone; 2026-07-21T05:00 and 2026-07-21T03:00Z are the same instant in Paris.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_table.py" />
   <source>Writing Parquet needs the package duckdb, which is not installed. Write CSV instead, or install it from SmartMetro &gt; Options &gt; Packages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Written to {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Zone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>[lowest, highest] is expected, numbers or null</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>a UN/CEFACT unit code such as CEL, P1 or MTR is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>a colour such as #2171b5 is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a list of objects is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a list of texts is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a number from {low} to {high} is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a text of at most {longest} characters is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a text without braces is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>alert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>an object {…} is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>at least one attribute is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>at least one property is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>bundled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>by hand only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>everywhere (west,south,east,north in degrees)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>it cannot be turned into the property’s unit, {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/translation.py" />
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>not installed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>observations,history,time series,archive,download,CSV,Parquet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>one attribute with the list of its values is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>one of {allowed} is expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>pH</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>present</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>small letters, digits and _ are expected, a letter first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>status,state,alert,silent,battery,offline,age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>synchronise,platform,API,NGSI-LD,FIWARE,sensor,IoT,live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>the alert level comes before the warning level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>the platform’s default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>this field is not known; known here are {known}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>this is none of the properties declared in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/translation.py" />
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>{attribute} comes in several series ({others}); only the main one was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/entities.py" />
   <source>{attribute} holds {count} values where one is expected; it is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>{count} more rows could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>{count} observations have no readable instant; they were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/observations.py" />
   <source>{count} rows of {file} belong to sensors that are not in the list of sensors (for instance {example}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>{count} sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/location.py" />
   <source>{count} sensors lie outside the connection’s extent (for instance {example}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>{count} values of {fields} could not be read and are left empty in {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>{created} new, {updated} changed, {removed} gone, {unchanged} as before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{duration} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} cannot be read: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/threshold_files.py" />
   <source>{file} cannot be written: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} holds more than {limit} MB in one piece. Split it by month.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>{file} is cut: what was before the cut has been read. Ask for the file again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is larger than {limit} kB: not a file of this kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is nested too deep: not a file of this kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>{file} is not a GeoJSON feature collection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is not a JSON file: {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} is not a whole JSON file: {error}. Ask for it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>{file} is not in UTF-8; it was read as Windows-1252. Check names with accents.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is not written in UTF-8. Save it in that encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} is written in UTF-16. Save it in UTF-8 and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>{file} lacks the columns {missing}. Its first line must name them; it names: {found}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/dataset.py" />
   <source>{file}, field as_of: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>{file}, field types: {type} already belongs to the use case {use_case}. Leave it out here, or give this file the key {use_case} to replace that one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file}, field {field}: {problem}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>{label} ({count})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — as of {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — data read at {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — no data yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — offline since {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: alert level {level} reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: not above the alert level {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: not above the warning level {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: the station’s own alert level {level} reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: the station’s own warning level {level} reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: warning level {level} reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property}: no value since {last_seen_at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>{received} received, {added} new, {changed} corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>{status}: {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>{status}: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>{url} did not answer within {seconds} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>{url} redirects without end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>{use_case}, {property}: the alert would come before the warning. Exchange the values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{value} {symbol}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>{version}, too old: {floor} or later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>– {use_case}: {type}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>– {use_case}: {type}, {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>“Test” asks the platform what it is and what it holds. Nothing is saved by it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/sync.py" />
   <source>“{connection}” is being synchronised by another QGIS that uses the same cache. Its results will show here; try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>“{kind}” is not a kind of intervention: planned, preventive or curative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opening.py" />
   <source>“{kind}” is not a kind of platform known here. Choose one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{name}” is not a time zone known here. Write for instance Europe/Paris.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” cannot be opened. Check that its folder exists and that you may write there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{path}” cannot be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” cannot be written. Ask for the right to write to it and its folder, or choose another cache.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>“{path}” cannot be written: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_table.py" />
   <source>“{path}” cannot be written: {reason}. Choose another folder, or free some space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” could not be read or written: {detail}. It stays as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive.py" />
   <source>“{path}” does not say which kind of archive this is. It must hold {{"kind": "sqlite"}} or {{"kind": "parquet"}}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” is a database, but not a SmartMetro cache; it was left as it is. Choose another file name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is being written by another program for too long. Try again; if it lasts, close the other QGIS. Nothing was lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is damaged and cannot be renamed: {detail}. Close the other programs that use it, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is damaged. It will be set aside under a new name and rebuilt when it is opened again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is locked by another operation of this QGIS. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” is of an older format ({found}; this SmartMetro needs {known}). Open it once in a folder that can be written, so that it is brought up to date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/network_path.py" />
   <source>“{path}” is on a network share, where a cache can be damaged when two computers use it. Choose a folder on this computer’s own disk. To share sensors with colleagues, export them or publish them to PostGIS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_table.py" />
   <source>“{path}” must end in .csv or .parquet: choose one of these formats.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” was damaged. It was kept as “{aside}” and a new one was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_sqlite.py" />
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” was written by a newer SmartMetro (format {found}; this one knows {known}). Update the plugin, or choose another cache.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/observations.py" />
   <source>“{property}” is not the name of a property</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” does not exist in {zone}: clocks go forward there. Give the time with its offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” happens twice in {zone}: clocks go back there. Give the time with its offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” is no possible date (years {first_year} to {last_year} are read).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” is not a date and time such as 2026-07-21T05:00:00+02:00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/retention.py" />
   <source>“{text}” is not a retention. Write hot, hot:30 (days), archive, archive:3650 or none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{uri}” is neither a saved connection nor a connection address. Write for instance ngsi-ld:https://host/ngsi-ld/v1?tenant=name or files:/folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>“{url}” is not a web address ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{url}” is not a web address. It must start with https:// or http://.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/observations.py" />
   <source>“{value}” is not a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/entities.py" />
   <source>“{value}” of {attribute} is not a number; it is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{where}” is not a SmartMetro connections file: “{field}” is missing or not as expected. Export the connections again from SmartMetro.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{where}” was written by a newer SmartMetro. Update the plugin, then import it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>“{zone}” is not a time zone. Write for instance Europe/Paris.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
