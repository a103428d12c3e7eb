<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>SmartMetro</name>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source> (first estimate).</source>
   <translation> (première estimation).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source> min</source>
   <translation> min</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source> years</source>
   <translation> ans</translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) closed.</source>
   <translation>
    <numerusform>%n alerte refermée.</numerusform>
    <numerusform>%n alertes refermées.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>%n alert(s) in {days} days, on {sensors} of {total} sensors: {rate} a week.</source>
   <translation>
    <numerusform>%n alerte en {days} jours, sur {sensors} des {total} capteurs : {rate} par semaine.</numerusform>
    <numerusform>%n alertes en {days} jours, sur {sensors} des {total} capteurs : {rate} par semaine.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) opened and closed since the last time.</source>
   <translation>
    <numerusform>%n alerte ouverte puis refermée depuis la dernière fois.</numerusform>
    <numerusform>%n alertes ouvertes puis refermées depuis la dernière fois.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>%n alert(s) opened.</source>
   <translation>
    <numerusform>%n alerte ouverte.</numerusform>
    <numerusform>%n alertes ouvertes.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>%n alert(s) will be marked as seen. They stay open until the condition ends.</source>
   <translation>
    <numerusform>%n alerte sera marquée comme vue. Elle reste ouverte tant que la condition dure.</numerusform>
    <numerusform>%n alertes seront marquées comme vues. Elles restent ouvertes tant que la condition dure.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>%n data set(s) described</source>
   <translation>
    <numerusform>%n jeu de données décrit</numerusform>
    <numerusform>%n jeux de données décrits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>%n data set(s) found</source>
   <translation>
    <numerusform>%n jeu de données trouvé</numerusform>
    <numerusform>%n jeux de données trouvés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/identity/opening.py" />
   <source>%n new sensor(s) look like one that went</source>
   <translation>
    <numerusform>%n nouveau capteur ressemble à un capteur disparu</numerusform>
    <numerusform>%n nouveaux capteurs ressemblent à des capteurs disparus</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>%n of the first {rows} row(s) are not read as they should be.</source>
   <translation>
    <numerusform>%n des {rows} premières lignes n’est pas lue comme il faut.</numerusform>
    <numerusform>%n des {rows} premières lignes ne sont pas lues comme il faut.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Add</source>
   <translation>A&amp;jouter</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Ahead:</source>
   <translation>À l’&amp;avance :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Alerts</source>
   <translation>&amp;Alertes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Area</source>
   <translation>&amp;Emprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Base map</source>
   <translation>&amp;Fond de plan</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Bring back</source>
   <translation>&amp;Ramener</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Browse…</source>
   <translation>Par&amp;courir…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Cache:</source>
   <translation>&amp;Cache :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>&amp;Cancel</source>
   <translation>&amp;Annuler</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Candidate sites</source>
   <translation>Sites &amp;candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/declare_dialog.py" />
   <source>&amp;Changed on</source>
   <translation>&amp;Changé le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>&amp;Close it now</source>
   <translation>&amp;Clore maintenant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>&amp;Comment:</source>
   <translation>&amp;Commentaire :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Condition:</source>
   <translation>&amp;Condition :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>&amp;Connection</source>
   <translation>&amp;Connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Data</source>
   <translation>&amp;Données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>&amp;Data sets to read:</source>
   <translation>&amp;Jeux de données à lire :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Decide ({n})…</source>
   <translation>&amp;Décider ({n})…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Decide…</source>
   <translation>&amp;Décider…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>&amp;Declare a change…</source>
   <translation>&amp;Déclarer un changement…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Defaults</source>
   <translation>Valeurs par dé&amp;faut</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>&amp;Delete</source>
   <translation>&amp;Supprimer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>&amp;Delete…</source>
   <translation>S&amp;upprimer…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>&amp;Describe their fields…</source>
   <translation>&amp;Décrire leurs champs…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Direction:</source>
   <translation>Se&amp;ns :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Drawing (SVG)…</source>
   <translation>&amp;Dessin (SVG)…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>&amp;Duplicate</source>
   <translation>&amp;Dupliquer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Duplicate…</source>
   <translation>&amp;Dupliquer…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Edit…</source>
   <translation>&amp;Modifier…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>&amp;Fault:</source>
   <translation>&amp;Panne :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Fetch from the platform</source>
   <translation>&amp;Récupérer depuis la plateforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>&amp;File</source>
   <translation>&amp;Fichier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Folder, new or empty</source>
   <translation>&amp;Dossier, nouveau ou vide</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Folder:</source>
   <translation>D&amp;ossier :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;For at least:</source>
   <translation>Pendant au &amp;moins :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>&amp;From</source>
   <translation>&amp;Du</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;General</source>
   <translation>&amp;Général</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>&amp;Hour</source>
   <translation>&amp;Heure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Hysteresis:</source>
   <translation>&amp;Hystérésis :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>&amp;Import…</source>
   <translation>I&amp;mporter…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>&amp;Install into my profile</source>
   <translation>&amp;Installer dans mon profil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Instead of:</source>
   <translation>À la &amp;place de :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>&amp;Kind:</source>
   <translation>T&amp;ype :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Level:</source>
   <translation>Ni&amp;veau :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Logos on maps:</source>
   <translation>&amp;Logos des cartes :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>&amp;Make the page</source>
   <translation>&amp;Faire la page</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Map of the day</source>
   <translation>Carte du &amp;jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Name</source>
   <translation>&amp;Nom</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Name:</source>
   <translation>&amp;Nom :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>&amp;New</source>
   <translation>&amp;Nouvelle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;New connection…</source>
   <translation>&amp;Nouvelle connexion…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>&amp;One and the same sensor</source>
   <translation>&amp;Un seul et même capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/opening.py" />
   <source>&amp;Open</source>
   <translation>&amp;Ouvrir</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>&amp;Open the intervention</source>
   <translation>&amp;Ouvrir l’intervention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Pack</source>
   <translation>Pré&amp;parer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Pack a mission…</source>
   <translation>&amp;Préparer une mission…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Packages</source>
   <translation>&amp;Paquets</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>&amp;Parts:</source>
   <translation>Pi&amp;èces :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>&amp;Period:</source>
   <translation>&amp;Période :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Picture (PNG)…</source>
   <translation>&amp;Image (PNG)…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Platform</source>
   <translation>&amp;Plateforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Quiet hours:</source>
   <translation>Heures &amp;calmes :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>&amp;Read as:</source>
   <translation>&amp;Lire comme :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Refresh every:</source>
   <translation>Actuali&amp;ser toutes les :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Remarks</source>
   <translation>&amp;Remarques</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;Remove…</source>
   <translation>&amp;Supprimer…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Retention</source>
   <translation>C&amp;onservation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>&amp;Rule:</source>
   <translation>&amp;Règle :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>&amp;Save</source>
   <translation>&amp;Enregistrer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>&amp;Search</source>
   <translation>&amp;Rechercher</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Sensors:</source>
   <translation>&amp;Capteurs :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Severity:</source>
   <translation>&amp;Gravité :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>&amp;Step</source>
   <translation>&amp;Pas de temps</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>&amp;Table (CSV)…</source>
   <translation>&amp;Tableau (CSV)…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Team</source>
   <translation>É&amp;quipe</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Test</source>
   <translation>&amp;Tester</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>&amp;Thresholds</source>
   <translation>&amp;Seuils</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>&amp;To</source>
   <translation>A&amp;u</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>&amp;To, included</source>
   <translation>&amp;Au, inclus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>&amp;Two different sensors</source>
   <translation>&amp;Deux capteurs différents</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>&amp;Use case</source>
   <translation>Cas d’u&amp;sage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>&amp;Use case:</source>
   <translation>Cas d’&amp;usage :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>&amp;Use cases</source>
   <translation>Cas d’&amp;usage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>&amp;Use cases:</source>
   <translation>&amp;Cas d’usage :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>&amp;View…</source>
   <translation>&amp;Voir…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>&amp;What would be deleted?</source>
   <translation>Simu&amp;ler la purge</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>&amp;Within:</source>
   <translation>&amp;Sur :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>&amp;Work done:</source>
   <translation>&amp;Travaux :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>&amp;Zoom to the area</source>
   <translation>&amp;Zoomer sur l’emprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>, {served} of {n} sensors</source>
   <translation>, {served} capteurs sur {n}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>0: as they are.</source>
   <translation>0 : tels qu’ils sont.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>0: no sky, 1: an open field.</source>
   <translation>0 : pas de ciel ; 1 : un champ ouvert.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>1 or 2 for a heat study.</source>
   <translation>1 ou 2 pour une étude de chaleur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>1 sensor</source>
   <translation>1 capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>1 to 3 for a heat study.</source>
   <translation>1 à 3 pour une étude de chaleur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>1 when that probability is at least {tour_probability} %, else 0.</source>
   <translation>1 si cette probabilité atteint {tour_probability} %, sinon 0.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>1. Where</source>
   <translation>1. Où</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>12,5 (comma)</source>
   <translation>12,5 (virgule)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>12.5 (point)</source>
   <translation>12.5 (point)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>14 digits.</source>
   <translation>14 chiffres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>15 or 30, as a rule.</source>
   <translation>15 ou 30, en général.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>2. For what, and on what</source>
   <translation>2. Pour quoi, et sur quoi</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>21 {month}</source>
   <translation>21 {month}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>24 h</source>
   <translation>24 h</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>24 h profile</source>
   <translation>Profil sur 24 h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>24 h profile, 30 min</source>
   <translation>Profil 24 h, 30 min</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>3. Shortlist</source>
   <translation>3. Sélection</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>30 days</source>
   <translation>30 jours</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>360: all around.</source>
   <translation>360 : tout autour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>3D view of sensors…</source>
   <translation>Vue 3D des capteurs…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>3D,view,altitude,height,DSM,terrain,scene</source>
   <translation>3D,vue,altitude,hauteur,MNS,terrain,scène</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>4G, 5G</source>
   <translation>4G, 5G</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>7 days</source>
   <translation>7 jours</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>7 to 12; a higher one costs battery.</source>
   <translation>7 à 12 ; plus il est élevé, plus il use la pile.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>868.1 for LoRa; NB-IoT and LTE-M usually 800 (band 20) or 900 (band 8). From 863 to 870 MHz the radiated powers are checked against ERC/REC 70-03 and ETSI EN 300 220-2.</source>
   <translation>868,1 pour LoRa ; NB-IoT et LTE-M en général 800 (bande 20) ou 900 (bande 8). De 863 à 870 MHz, les puissances rayonnées sont comparées aux limites de l’ERC/REC 70-03 et de l’ETSI EN 300 220-2.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>95 % from</source>
   <translation>95 % de</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>95 % sure: from</source>
   <translation>Sûr à 95 % : de</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>95 % sure: to</source>
   <translation>Sûr à 95 % : à</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>95 % to</source>
   <translation>95 % à</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>95 dB: a passing scooter.</source>
   <translation>95 dB : le passage d’un scooter.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>@&amp;context:</source>
   <translation>@&amp;context :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>A GeoPackage that does not exist yet; its archive is made beside it.</source>
   <translation>Un GeoPackage qui n’existe pas encore ; son archive est créée à côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/lora.py" />
   <source>A LoRa packet carries 0 to 255 bytes; {n} were asked for.</source>
   <translation>Un paquet LoRa porte 0 à 255 octets ; {n} ont été demandés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>A PostgreSQL connection of QGIS, or host=… dbname=… authcfg=… with the id of an authentication configuration. Passwords are not taken.</source>
   <translation>Une connexion PostgreSQL de QGIS, ou host=… dbname=… authcfg=… avec l’identifiant d’une configuration d’authentification. Les mots de passe ne sont pas acceptés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>A PostgreSQL connection of QGIS. Left empty: a GeoPackage beside the project.</source>
   <translation>Une connexion PostgreSQL de QGIS. Laissé vide : un GeoPackage à côté du projet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/waterindicators.py" />
   <source>A column of the sensors with each station’s own alert level. Left empty: the platform’s.</source>
   <translation>Une colonne des capteurs avec le seuil d’alerte propre à chaque station. Laissé vide : celui de la plateforme.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>A column with each sensor’s own value; where it is empty, the number above applies.</source>
   <translation>Une colonne donnant la valeur propre à chaque capteur ; là où elle est vide, le nombre ci-dessus s’applique.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>A container that reaches this level by the tour should be emptied on it.</source>
   <translation>Un PAV qui atteint ce niveau d’ici à la tournée est à vider lors de celle-ci.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>A day counts when it has at least {share} % of its expected samples; of these hours, {window} % of the samples expected on the days that count are needed. The expected step is the sensor’s median step.</source>
   <translation>Un jour compte s’il a au moins {share} % de ses mesures attendues ; de ces heures, il faut {window} % des mesures attendues sur les jours qui comptent. Le pas attendu est le pas médian du capteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>A day counts when it has at least {share} % of its expected samples; the expected step is the sensor’s median step.</source>
   <translation>Un jour compte s’il a au moins {share} % de ses mesures attendues ; le pas attendu est le pas médian du capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>A fall of the fill level by at least this much between two samples is an emptying.</source>
   <translation>Une baisse du taux de remplissage d’au moins cette valeur entre deux mesures est un vidage.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>A few sentences that stand first.</source>
   <translation>Quelques phrases placées en tête.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>A filling rate that is known, or a container that is too full already.</source>
   <translation>Une vitesse de remplissage connue, ou un PAV déjà trop plein.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>A folder for the rasters and the GeoPackage of BD TOPO.</source>
   <translation>Un dossier pour les rasters et le GeoPackage de la BD TOPO.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>A folder with BD TOPO (GeoPackage or shapefiles). Left empty: looked for among the tiles.</source>
   <translation>Un dossier contenant la BD TOPO (GeoPackage ou shapefiles). Vide : elle est cherchée parmi les dalles.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>A header Authorization with “Token …”, or user and password, in QGIS’s own store.</source>
   <translation>Un en-tête Authorization avec « Token … », ou un utilisateur et un mot de passe, dans le coffre de QGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>A history without sensor id: {start}</source>
   <translation>Un historique sans identifiant de capteur : {start}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>A layer of sensors: a live layer, or the output of “Sensor status”.</source>
   <translation>Une couche de capteurs : une couche vivante, ou la sortie de « État des capteurs ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>A layer whose nearest feature names the holes, where the demand has no name.</source>
   <translation>Une couche dont l’entité la plus proche nomme les trous, quand la demande n’a pas de nom.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>A layer with a column sensor_id; only its sensors are taken, and of a column use_case only those of this one. zone_role tells the reference and control zones. Left empty: the sensors of the cache.</source>
   <translation>Une couche avec une colonne sensor_id ; seuls ses capteurs sont retenus et, si elle a une colonne use_case, seulement ceux de ce cas d’usage. zone_role indique les zones de référence et témoin. Vide : les capteurs du cache.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A layout of your own (.qpt) with items named as in SmartMetro’s. Left empty: SmartMetro’s, by the paper.</source>
   <translation>Une mise en page à vous (.qpt), dont les éléments portent les mêmes identifiants que celles de SmartMetro. Vide : celle de SmartMetro, selon le papier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A line below the title.</source>
   <translation>Une ligne sous le titre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>A line with the losses (dB), the level and the margin.</source>
   <translation>Une ligne avec les pertes (dB), le niveau et la marge.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>A message of {bytes} bytes (and 13 of LoRaWAN) every {minutes} minutes, without repetitions, on a battery of {mah} mAh of which {usable} % can be drawn. Currents: {sending} mA sending, {sleeping} µA asleep; ask the maker for those of your sensor.</source>
   <translation>Un message de {bytes} octets (et 13 de LoRaWAN) toutes les {minutes} minutes, sans répétition, sur une pile de {mah} mAh dont {usable} % sont utilisables. Courants : {sending} mA en émission, {sleeping} µA en veille ; demandez ceux de votre capteur au fabricant.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>A mounting height lies between 0 and 100 m.</source>
   <translation>Une hauteur de pose est comprise entre 0 et 100 m.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>A page for the browser or the printer.</source>
   <translation>Une page à lire ou à imprimer.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/panel.py" />
   <source>A panel of {panel} W, a load of {load} W, a battery of {battery} Wh: each must be above 0, and shares between 0 and 1.</source>
   <translation>Un panneau de {panel} W, une charge de {load} W, une batterie de {battery} Wh : chacun doit être supérieur à 0, et les proportions entre 0 et 1.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>A photo cannot be kept: {detail}</source>
   <translation>Une photo ne peut pas être conservée : {detail}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/photo_privacy.py" />
   <source>A photo is damaged, or neither JPEG, PNG nor WebP: what it tells of its place and its author cannot be taken out. Convert it to JPEG, or leave it out.</source>
   <translation>Une photo est endommagée, ou n’est ni JPEG, ni PNG, ni WebP : ce qu’elle dit du lieu et de son auteur ne peut pas en être retiré. Convertissez-la en JPEG, ou écartez-la.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>A plain distance to budget with; 0: gateways are not counted.</source>
   <translation>Une simple distance pour budgéter ; 0 : les passerelles ne sont pas comptées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>A portal chooses its formats by itself and gets open data only, with the metadata that it harvests.</source>
   <translation>Un portail choisit lui-même ses formats et ne reçoit que des données ouvertes, avec les métadonnées qu’il moissonne.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>A raster of what the network gives today, in dB.</source>
   <translation>Un raster de ce que le réseau donne aujourd’hui, en dB.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>A raster or polygons.</source>
   <translation>Un raster ou des polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>A raster whose name does not say what it is.</source>
   <translation>Un raster dont le nom ne dit pas ce qu’il est.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>A receiver’s own height is ellipsoidal: some 50 m above NGF in Provence. SmartMetro converts it when the mission comes back.</source>
   <translation>L’altitude propre d’un récepteur est ellipsoïdale : environ 50 m au-dessus du NGF en Provence. SmartMetro la convertit au retour de la mission.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>A remedy for each, the worst first</source>
   <translation>Un remède pour chacun, les plus mal reçus d’abord</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/retention.py" />
   <source>A retention of {days} days is not possible: give at least one.</source>
   <translation>Durée de conservation impossible : {days}. Indiquez au moins un jour.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>A ring is a rough order of size: it knows no façade and no wind.</source>
   <translation>Un cercle est un ordre de grandeur : il ignore les façades et le vent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>A sensor works when {share} % of its expected data is valid; the use case works when that share of its sensors does, and of all data is valid. A year counts as far as the period goes.</source>
   <translation>Un capteur fonctionne si {share} % de ses données attendues sont valides ; le cas d’usage fonctionne si cette part de ses capteurs fonctionne et si cette part de toutes les données est valide. Une année compte dans la limite de la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>A site serves demand up to this distance, the border included.</source>
   <translation>Un site dessert la demande jusqu’à cette distance, limite comprise.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/view/sound_ring.py" />
   <source>A source of {source} dB is not heard at one metre over a background of {background} dB: give a louder source or a quieter background.</source>
   <translation>Une source de {source} dB ne s’entend pas à un mètre dans un bruit de fond de {background} dB : indiquez une source plus forte ou un fond plus calme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/lora.py" />
   <source>A spreading factor is 7 to 12, not {value}.</source>
   <translation>Un facteur d’étalement vaut 7 à 12, pas {value}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>A street within (m)</source>
   <translation>Une rue à moins de (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>A table in CSV or Parquet, a folder of them, or an archive. Left empty: the archive of the cache, filled by “Fetch observations”.</source>
   <translation>Une table CSV ou Parquet, un dossier de telles tables, ou une archive. Laissé vide : l’archive du cache, alimentée par « Récupérer les observations ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/quality_algorithm.py" />
   <source>A table with sensor_id, started_at and ended_at. Left empty: the interventions of the cache.</source>
   <translation>Une table avec sensor_id, started_at et ended_at. Laissé vide : les interventions du cache.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>A table with the columns former and current (ids) and changed_at; connection and former_connection where the cache has several; comment. Left empty: nothing is changed.</source>
   <translation>Une table avec les colonnes former et current (identifiants) et changed_at ; connection et former_connection si le cache en compte plusieurs ; comment. Laissé vide : rien n’est modifié.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>A table with the columns sensor_id and reference_id: one row for each comparison.</source>
   <translation>Une table avec les colonnes sensor_id et reference_id : une ligne par comparaison.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>A table with the columns sensor_id, observed_at, heard (one of the sources, or none) and, if several people listened, listener.</source>
   <translation>Une table avec les colonnes sensor_id, observed_at, heard (l’une des sources, ou none) et, si plusieurs personnes ont écouté, listener.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>A text column of the sensors that is the same for all channels of a counter.</source>
   <translation>Une colonne de texte des capteurs, identique pour tous les canaux d’un compteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/things.py" />
   <source>A thing without id: {start}</source>
   <translation>Un objet (Thing) sans identifiant : {start}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/panel.py" />
   <source>A tilt of {tilt} degrees: 0 is level, 90 upright; nothing else is a panel’s.</source>
   <translation>Une inclinaison de {tilt} degrés : 0 est à plat, 90 vertical ; un panneau ne sort pas de cet intervalle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/units.py" />
   <source>A value in {source} cannot be turned into {target}: not the same quantity.</source>
   <translation>Une valeur en {source} ne se convertit pas en {target} : ce n’est pas la même grandeur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>A value that its rule does not allow is missing, never estimated; the table of sensors gives the reason.</source>
   <translation>Une valeur que sa règle ne permet pas est manquante, jamais estimée ; la table des capteurs en donne le motif.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>A vehicle can come near</source>
   <translation>Un véhicule peut s’approcher</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>A zone needs a name and a role: project, reference, control or nothing</source>
   <translation>Une zone doit avoir un nom et un rôle : project, reference, control ou rien</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>A&amp;uthentication:</source>
   <translation>A&amp;uthentification :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A3 landscape</source>
   <translation>A3 paysage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A3 portrait</source>
   <translation>A3 portrait</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A4 landscape</source>
   <translation>A4 paysage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>A4 portrait</source>
   <translation>A4 portrait</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>About</source>
   <translation>Sujet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Above 0 where the trees keep their leaves: pines, cypresses, holm oaks. The choice above holds elsewhere.</source>
   <translation>Supérieur à 0 là où les arbres gardent leurs feuilles : pins, cyprès, chênes verts. Ailleurs, le choix ci-dessus s’applique.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Above ground.</source>
   <translation>Au-dessus du sol.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Above ground. Left empty: the placement’s, 5 m high outdoors, 1.5 m in the street, 0.5 m buried.</source>
   <translation>Au-dessus du sol. Vide : celle de l’emplacement, 5 m en hauteur, 1,5 m dans la rue, 0,5 m enterré.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Above ground: a number, a field of the points or an expression.</source>
   <translation>Au-dessus du sol : un nombre, un champ des points ou une expression.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Above ground: a number, a field or an expression. Left empty: the register’s, else that of the rules.</source>
   <translation>Au-dessus du sol : un nombre, un champ ou une expression. Vide : celle du registre, sinon celle des règles.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Above the ground, not above the roof.</source>
   <translation>Au-dessus du sol, pas du toit.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Above the sensor (m)</source>
   <translation>Au-dessus du capteur (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Above the surface: 1.5 for a person, 0 for the ground.</source>
   <translation>Au-dessus de la surface : 1,5 pour une personne, 0 pour le sol.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Accepted</source>
   <translation>Acceptés</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Access</source>
   <translation>Accès</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Accuracy, horizontal (m)</source>
   <translation>Précision horizontale (m)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Accuracy, vertical (m)</source>
   <translation>Précision verticale (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>Acknowledge</source>
   <translation>Acquitter</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>Acknowledge alerts</source>
   <translation>Acquitter des alertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Acknowledged</source>
   <translation>Acquittée le</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Acknowledged by</source>
   <translation>Acquittée par</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Acknowledged by {name} on {date}</source>
   <translation>Acquittée par {name} le {date}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Acknowledge…</source>
   <translation>Acquitter…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.json" />
   <source>Active mobility</source>
   <translation>Mobilité active</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Active mobility indicators</source>
   <translation>Indicateurs de mobilité active</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Active power</source>
   <translation>Puissance active</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Add the use case “{key}” first.</source>
   <translation>Ajoutez d’abord le cas d’usage « {key} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Add to the candidates</source>
   <translation>Ajouter aux candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Add&amp;ress:</source>
   <translation>Ad&amp;resse :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Added to all times that the device wrote. Left empty, its clock is checked, and work dated before the mission left or in the future is refused; 0 takes its times as they are.</source>
   <translation>Ajoutée à toutes les heures écrites par l’appareil. Laissée vide, son horloge est vérifiée, et un travail daté d’avant le départ de la mission ou du futur est refusé ; 0 garde ses heures telles quelles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Added to each time: -30 for half hours that are dated at their end.</source>
   <translation>Ajouté à chaque heure : -30 pour des demi-heures datées de leur fin.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/partners.json" />
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Address, as the register gives it</source>
   <translation>Adresse, telle que le registre la donne</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Adds two maps with the same classes, before and after. Left empty: none.</source>
   <translation>Ajoute deux cartes aux mêmes classes, avant et après. Vide : aucune.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Add…</source>
   <translation>Ajouter…</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Aerial platform certificate</source>
   <translation>Attestation nacelle</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Aerial platform needed</source>
   <translation>Nacelle nécessaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>After</source>
   <translation>Après</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>After WMO-No. 8 and WMO-No. 488, QARTOD, Meier et al. 2017, Napoly et al. 2018 (CrowdQC) and Fenner et al. 2021 (CrowdQC+).</source>
   <translation>D’après OMM-No 8 et OMM-No 488, QARTOD, Meier et al. 2017, Napoly et al. 2018 (CrowdQC) et Fenner et al. 2021 (CrowdQC+).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Agreement with people (%)</source>
   <translation>Accord avec l’écoute (%)</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Air quality</source>
   <translation>Qualité de l’air</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Air temperature</source>
   <translation>Température de l’air</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Aircraft</source>
   <translation>Avions</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Alert</source>
   <translation>Alerte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Alert log</source>
   <translation>Journal des alertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Alert opened: {sensor}: {reason}</source>
   <translation>Alerte ouverte : {sensor} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>Alert rules</source>
   <translation>Règles d’alerte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/desk.py" />
   <source>Alerts</source>
   <translation>Alertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Alerts added</source>
   <translation>Alertes ajoutées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Alerts and interventions</source>
   <translation>Alertes et interventions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Alerts in the period: {alerts}, of which open: {still_open}.</source>
   <translation>Alertes de la période : {alerts}, dont ouvertes : {still_open}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Alerts known before</source>
   <translation>Alertes déjà connues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Alerts of the period, the latest first</source>
   <translation>Alertes de la période, les plus récentes en tête</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Alerts that are open</source>
   <translation>Alertes ouvertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Alerts that closed</source>
   <translation>Alertes refermées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Alerts that opened</source>
   <translation>Alertes nouvellement ouvertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>Alerts that would have been</source>
   <translation>Alertes qui auraient eu lieu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Alerts: {opened} opened, {closed} closed, {open} open.</source>
   <translation>Alertes : {opened} ouvertes, {closed} refermées, {open} en cours.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>All communes</source>
   <translation>Toutes les communes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>All from the &amp;field</source>
   <translation>Tout du &amp;terrain</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>All from the &amp;office</source>
   <translation>Tout du &amp;bureau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>All sensors</source>
   <translation>Tous les capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>All sensors; or ids, separated by commas</source>
   <translation>Tous les capteurs ; ou des identifiants séparés par des virgules</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>All sheets in one PDF</source>
   <translation>Toutes les fiches en un PDF</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <location filename="../../smartmetro_plugin/layers/server_project.py" />
   <source>All use cases</source>
   <translation>Tous les cas d’usage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Already before the change</source>
   <translation>Déjà avant le changement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Already there</source>
   <translation>Déjà en place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Alsace-Moselle</source>
   <translation>Alsace-Moselle</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Also as one file</source>
   <translation>Aussi en un seul fichier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>Also as one file (zip)</source>
   <translation>Aussi en un seul fichier (zip)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Also bring the archive’s observations of the period.</source>
   <translation>Envoie aussi les observations de la période que contient l’archive.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Also delete its sensors from the cache of this computer</source>
   <translation>Supprimer aussi ses capteurs du cache de ce poste</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Also sends the mission there, where the package qfieldcloud-sdk is installed.</source>
   <translation>Y envoie aussi la mission, si le paquet qfieldcloud-sdk est installé.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>Also the Harmonica index; refused for sensors that send one level a quarter of an hour.</source>
   <translation>Aussi l’indice Harmonica ; refusé pour les capteurs qui envoient un niveau par quart d’heure.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Also writes the sensors, counts or observations as these models want them.</source>
   <translation>Écrit aussi les capteurs, les comptages ou les observations tels que ces modèles les demandent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Altitude</source>
   <translation>Altitude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Altitude (m)</source>
   <translation>Altitude (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Altitude of the sun (degrees)</source>
   <translation>Hauteur du soleil (degrés)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Altitude, metres (NGF-IGN69)</source>
   <translation>Altitude, en mètres (NGF-IGN69)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Altitude, sky view, distance to the sea, soil… Left empty: the columns of these names. The means of reference and control shall be near those of the project.</source>
   <translation>Altitude, vue du ciel, distance à la mer, sol… Laissé vide : les colonnes de ces noms. Les moyennes de la référence et du témoin doivent être proches de celles du projet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Altitudes of the bare ground, for sensors without z_m.</source>
   <translation>Altitudes du sol nu, pour les capteurs sans z_m.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Altitudes of the ground, buildings and trees, in a projected CRS in metres.</source>
   <translation>Altitudes du sol, des bâtiments et des arbres, dans un SCR projeté en mètres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Among those to be emptied: 1 for the surest, then the fullest.</source>
   <translation>Parmi ceux à vider : 1 pour le plus sûr, puis le plus plein.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Amount (€)</source>
   <translation>Montant (€)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>An RSSI lies between -150 and 0 dBm.</source>
   <translation>Un RSSI est compris entre -150 et 0 dBm.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>An administrator prepares a computer beforehand with this line, in the OSGeo4W shell or a terminal, --target being the same folder in each user’s profile:</source>
   <translation>Un administrateur prépare un poste à l’avance par cette ligne, dans OSGeo4W Shell ou un terminal, --target étant le même dossier dans le profil de chaque utilisateur :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>An atlas has a file for each page, beside OUTPUT and named after the zone; in PDF, OUTPUT binds them.</source>
   <translation>Un atlas compte un fichier par page, à côté de OUTPUT et au nom de la zone ; en PDF, OUTPUT les relie.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>An earlier map, for instance before the works: this one takes its classes and colours, so that both can be compared.</source>
   <translation>Une carte antérieure, par exemple d’avant travaux : celle-ci en reprend les classes et les couleurs, pour que les deux soient comparables.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entities.py" />
   <source>An entity without id: {start}</source>
   <translation>Une entité sans identifiant : {start}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>An example: give the price of your contract.</source>
   <translation>Un exemple : indiquez le prix de votre marché.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>An hour counts when it has {share} % of its expected samples; given when at least {least} % of the period’s hours count.</source>
   <translation>Une heure compte si {share} % de ses mesures attendues sont là ; donné si au moins {least} % des heures de la période comptent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>An id that people can recognise</source>
   <translation>Identifiant que l’on reconnaît</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>An image or a map service; what it shows of the area travels along.</source>
   <translation>Une image ou un service de carte ; ce qu’il montre de l’emprise part avec la mission.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/replacing.py" />
   <source>An installation replaces “{former}” and names no sensor of this cache: confirm it in SmartMetro &gt; Renamed sensors once the sensor is listed.</source>
   <translation>Une installation remplace « {former} » et ne désigne aucun capteur de ce cache : confirmez-le dans SmartMetro &gt; Capteurs renommés quand le capteur sera listé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Annex 1: equipment on the other party’s supports</source>
   <translation>Annexe 1 : équipements sur les supports de l’autre partie</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Annex 2: connectivity shared</source>
   <translation>Annexe 2 : connectivité partagée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Annex 3: data exchanged</source>
   <translation>Annexe 3 : données échangées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Annex 4: contacts</source>
   <translation>Annexe 4 : contacts</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Annexes of a convention</source>
   <translation>Annexes d’une convention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Annexes of the convention with {partner}</source>
   <translation>Annexes de la convention avec {partner}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Announced deviation ({unit})</source>
   <translation>Écart-type annoncé ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Announced deviation (°C)</source>
   <translation>Écart-type annoncé (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/opening.py" />
   <source>Another page is being made.</source>
   <translation>Une autre page est en cours.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Another row has the same instant: a repetition, or another value, and then both are doubted.</source>
   <translation>Une autre ligne a le même instant : une répétition, ou une autre valeur, et toutes deux sont alors douteuses.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Answer of the host</source>
   <translation>Réponse de la partie accueillante</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Answered by</source>
   <translation>Réponse donnée par</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Answered on</source>
   <translation>Réponse donnée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Antenna above ground (m)</source>
   <translation>Antenne au-dessus du sol (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>April</source>
   <translation>avril</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Archive (MB)</source>
   <translation>Archive (Mo)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Archive (years)</source>
   <translation>Archive (années)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Area</source>
   <translation>Emprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Area (%)</source>
   <translation>Surface (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Area (ha)</source>
   <translation>Surface (ha)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Area as an extent</source>
   <translation>Emprise, comme étendue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Area covered (%)</source>
   <translation>Surface couverte (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Area heard (%)</source>
   <translation>Surface reçue (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Area of the mission</source>
   <translation>Emprise de la mission</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Area then heard (%)</source>
   <translation>Surface alors reçue (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Areas of one land cover; those that touch and have the same one count as one.</source>
   <translation>Des surfaces d’une même occupation du sol ; celles qui se touchent et ont la même n’en font qu’une.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Around the zones.</source>
   <translation>Autour des zones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>As a share, 0 to 1.</source>
   <translation>En proportion, de 0 à 1.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/sensor_form.py" />
   <source>As it was on</source>
   <translation>Tel qu’il était le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>As measured</source>
   <translation>Tel que mesuré</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>As on its data sheet.</source>
   <translation>Voir sa fiche technique.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>As radiocoverage writes them, in the order of the candidates; one raster with a band for each candidate serves too. Left empty: margins are computed over the surface model, the candidates taken as gateways with their columns height_m, gain_dbi, cable_loss_db and power_dbm, up to the radius.</source>
   <translation>Tels que radiocoverage les écrit, dans l’ordre des candidats ; un raster à une bande par candidat convient aussi. Laissé vide : les marges sont calculées sur le modèle de surface, les candidats pris comme passerelles avec leurs colonnes height_m, gain_dbi, cable_loss_db et power_dbm, jusqu’au rayon.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>As the register stands on {today_on}.</source>
   <translation>État du registre au {today_on}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>As “Export a use case” wrote it, whole.</source>
   <translation>Tel que « Exporter un cas d’usage » l’a écrit, entier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Ask for the whole period, even for what the archive already holds.</source>
   <translation>Redemander toute la période, même ce que l’archive contient déjà.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Ask the platform for the sensors of an extent only, for instance that of the map. Sensors outside it, or without location, stay in the cache as they are.</source>
   <translation>Ne demander à la plateforme que les capteurs d’une étendue, par exemple celle de la carte. Les capteurs hors de l’étendue, ou sans localisation, restent tels quels dans le cache.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Ask the supplier.</source>
   <translation>À demander au fournisseur.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Asked for by</source>
   <translation>Demandé par</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Asked for on</source>
   <translation>Demandée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Asking {url}…</source>
   <translation>Interrogation de {url}…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Assess supports</source>
   <translation>Évaluer des supports</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Assessed supports</source>
   <translation>Supports évalués</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>At</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>At its socket; it counts for the downlink. Left empty: 14, for the cellular techniques 43.</source>
   <translation>À sa prise ; elle compte pour la voie descendante. Vide : 14, et 43 pour les techniques cellulaires.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>At least</source>
   <translation>Au moins</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>At least (m)</source>
   <translation>Au moins (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>At least three samples since the last emptying, and a level that rises.</source>
   <translation>Au moins trois mesures depuis le dernier vidage, et un niveau qui monte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>At most</source>
   <translation>Au plus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>At most (m)</source>
   <translation>Au plus (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/exports/logos_field.py" />
   <source>At most {most} logos fit on a map.</source>
   <translation>Une carte porte au plus {most} logos.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>At the chosen hour of the night</source>
   <translation>À l’heure choisie de la nuit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>At the office</source>
   <translation>Au bureau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>At this share of places</source>
   <translation>À cette part des lieux</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>At {hour}, it was on average as warm in “{zone}” as in “{base}”, as far as sensors can tell.</source>
   <translation>À {hour}, il faisait en moyenne aussi chaud dans « {zone} » que dans « {base} », à la précision des capteurs près.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>At {hour}, it was on average {degrees} °C cooler in “{zone}” than in “{base}”, the zone of reference.</source>
   <translation>À {hour}, il faisait en moyenne {degrees} °C de moins dans « {zone} » que dans « {base} », la zone de référence.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>At {hour}, it was on average {degrees} °C warmer at “{warmest}” than at “{coolest}”.</source>
   <translation>À {hour}, il a fait en moyenne {degrees} °C de plus à « {warmest} » qu’à « {coolest} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>At {hour}, it was on average {degrees} °C warmer in “{zone}” than in “{base}”, the zone of reference.</source>
   <translation>À {hour}, il faisait en moyenne {degrees} °C de plus dans « {zone} » que dans « {base} », la zone de référence.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>At {hour}, it was on average {degrees} °C warmer in “{zone}” than in “{base}”.</source>
   <translation>À {hour}, il faisait en moyenne {degrees} °C de plus dans « {zone} » que dans « {base} ».</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/atmosud.json" />
   <source>AtmoSud: air quality of fixed stations</source>
   <translation>AtmoSud : qualité de l’air des stations fixes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>August</source>
   <translation>août</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Authentication for QFieldCloud</source>
   <translation>Authentification pour QFieldCloud</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <source>Authorisation</source>
   <translation>Autorisation</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Authorisations</source>
   <translation>Autorisations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Authorisations that wait:</source>
   <translation>Autorisations en attente :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Automatic</source>
   <translation>Automatique</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Automatic: diffraction where a surface model is given, else Okumura-Hata.</source>
   <translation>Automatique : diffraction si un modèle de surface est donné, sinon Okumura-Hata.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Availability</source>
   <translation>Disponibilité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Availability: {use_case}</source>
   <translation>Disponibilité : {use_case}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Average daily traffic (TMJ)</source>
   <translation>Trafic moyen journalier (TMJ)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Average working-day traffic (TMJO)</source>
   <translation>Trafic moyen des jours ouvrés (TMJO)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Average working-day traffic in school time</source>
   <translation>TMJO hors vacances scolaires</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Away from façades</source>
   <translation>À l’écart des façades</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Away from tree crowns</source>
   <translation>À l’écart des houppiers</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Axis (°)</source>
   <translation>Axe (°)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Azimuth of the sun (degrees)</source>
   <translation>Azimut du soleil (degrés)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Azimuth that the panel faces (degrees; 180 is south)</source>
   <translation>Azimut du panneau (degrés ; 180 est le sud)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>B − A</source>
   <translation>B − A</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>BD TOPO</source>
   <translation>BD TOPO</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/mappings/bdtopo.json" />
   <source>BD TOPO (IGN)</source>
   <translation>BD TOPO (IGN)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>BGN = 0.2 (LA95eq − 30), mean over the hours.</source>
   <translation>BGN = 0,2 (LA95eq − 30), moyenne sur les heures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/shared_classes.py" />
   <source>BREAKS: “{text}” cannot be used. Write 2 to {most} rising numbers with semicolons between them, for instance 20; 22; 24.</source>
   <translation>BREAKS : « {text} » n’est pas utilisable. Écrivez de 2 à {most} nombres croissants séparés par des espaces ou des points-virgules, par exemple 20 22 24.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>Back on</source>
   <translation>Revenue le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Back to the original</source>
   <translation>Revenir à l’original</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Background at the meter (dB)</source>
   <translation>Bruit de fond au sonomètre (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Balance by year</source>
   <translation>Bilan par année</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Balance of {year}: {use_case}</source>
   <translation>Bilan {year} : {use_case}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Base map</source>
   <translation>Fond de plan</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Base of the crowns</source>
   <translation>Base des houppiers</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Batteries and gateways</source>
   <translation>Piles et passerelles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Battery</source>
   <translation>Batterie</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Battery (%)</source>
   <translation>Batterie (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Battery (Wh)</source>
   <translation>Batterie (Wh)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Battery (mAh)</source>
   <translation>Pile (mAh)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Battery at a step of {step} min: about {count} years.</source>
   <translation>Pile au pas de {step} min : environ {count} ans.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>Battery at or below {level}</source>
   <translation>Batterie à {level} ou moins</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Battery life (years)</source>
   <translation>Durée de la pile (années)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Battery low: {value}</source>
   <translation>Batterie faible : {value}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>Battery low: {value} %</source>
   <translation>Batterie faible : {value} %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Becomes</source>
   <translation>Devient</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Before and after</source>
   <translation>Avant et après</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>Before and after do not cover the same months of the year. The control zone takes the weather out, not what the season does to one zone and not to the other. Choose a season that both have.</source>
   <translation>L’avant et l’après ne couvrent pas les mêmes mois de l’année. La zone témoin retire l’effet de la météo, pas ce que la saison fait à une zone et non à l’autre. Choisissez une saison commune aux deux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Before and after: {label}</source>
   <translation>Avant et après : {label}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Before and after: {use_case}</source>
   <translation>Avant et après : {use_case}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Before leaving</source>
   <translation>Avant de partir</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Before: up to {before_on}. After: from {after_on}. Days between are left out.</source>
   <translation>Avant : jusqu’au {before_on}. Après : à partir du {after_on}. Les jours entre les deux sont écartés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Below the crown of the tree that bears it (m)</source>
   <translation>Sous le houppier de l’arbre porteur (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Beside the platform’s ids: {usage}, {insee}, {commune}, {zone}, and {nn}, a number.</source>
   <translation>En plus des identifiants de la plateforme : {usage}, {insee}, {commune}, {zone}, et {nn}, un numéro.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Best gateway</source>
   <translation>Meilleure passerelle</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/zone_sites.py" />
   <source>Best per zone needs a layer of zones: choose one under ZONES.</source>
   <translation>Le meilleur par zone demande une couche de zones : choisissez-la dans ZONES.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Best per zone: the sites to turn to when one is refused.</source>
   <translation>Meilleur par zone : les sites de repli quand l’un est refusé.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Best sites</source>
   <translation>Meilleurs sites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Best sites of each zone</source>
   <translation>Meilleurs sites de chaque zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Between chosen sites, existing ones included.</source>
   <translation>Entre les sites retenus, sites existants compris.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Between chosen sites.</source>
   <translation>Entre les sites retenus.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Between the points of lines and polygons.</source>
   <translation>Entre les points des lignes et des polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Beyond it, rasters wait in temporary files.</source>
   <translation>Au-delà, les rasters passent par des fichiers temporaires.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Bias</source>
   <translation>Biais</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Bias (sensor minus reference)</source>
   <translation>Biais (capteur moins référence)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Bias ({unit})</source>
   <translation>Biais ({unit})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Bias: mean of sensor minus reference. RMSE: root mean square difference. Limits: 95 % of single differences lie between them. Neither sensor is the truth: a conversion makes two series comparable, within the values that were seen.</source>
   <translation>Biais : moyenne du capteur moins la référence. RMSE : écart quadratique moyen. Limites : 95 % des écarts individuels sont entre elles. Aucun des deux capteurs n’est la vérité : une conversion rend deux séries comparables, dans la plage des valeurs vues.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <source>Bikes and pedestrians</source>
   <translation>Vélos et piétons</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Birds and other animals</source>
   <translation>Oiseaux et autres animaux</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Blocking</source>
   <translation>Bloquante</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Bold: changed for this connection. Empty: level off.</source>
   <translation>Gras : modifié pour cette connexion. Vide : seuil désactivé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>Both changed these. What you do not keep stays in the history of field work; lines left open are asked again.</source>
   <translation>Les deux ont modifié ces valeurs. Ce que vous ne gardez pas reste dans l’historique du terrain ; les lignes laissées ouvertes seront redemandées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Both maps have the same classes. A change between two periods is not yet an effect: the algorithm “Before and after” takes the change of a control zone out and gives the 95 % interval.</source>
   <translation>Les deux cartes ont les mêmes classes. Un changement entre deux périodes n’est pas encore un effet : le traitement « Avant et après » en retranche le changement d’une zone témoin et donne l’intervalle à 95 %.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Bounds of the classes</source>
   <translation>Bornes des classes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Bounds of the classes: {bounds}</source>
   <translation>Bornes des classes : {bounds}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Bring field work back</source>
   <translation>Ramener le travail de terrain</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Brings sensors with their status and last values, zones, interventions, alerts, former names and, if wanted, observations of the chosen use cases into a PostGIS database that colleagues share. New rows are written, known ones renewed, none deleted: run it as often as you like.

All columns go there, restricted ones too: give rights on the schema accordingly. Secrets stay in QGIS’s authentication database.</source>
   <translation>Envoie les capteurs avec leur état et leurs dernières valeurs, les zones, les interventions, les alertes, les anciens noms et, si on le veut, les observations des cas d’usage choisis dans une base PostGIS que des collègues partagent. Les nouvelles lignes sont écrites, celles déjà connues renouvelées, aucune n’est supprimée : relancez le traitement aussi souvent que vous voulez.

Toutes les colonnes y vont, y compris celles à diffusion restreinte : donnez les droits sur le schéma en conséquence. Les secrets restent dans la base d’authentification de QGIS.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Building works</source>
   <translation>Chantiers</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Buildings</source>
   <translation>Bâtiments</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>Buried</source>
   <translation>Enterré</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Buy</source>
   <translation>Acheter</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Buying is cheaper from {count} years of use on.</source>
   <translation>L’achat revient moins cher à partir de {count} ans d’usage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>By</source>
   <translation>Par</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>By commune</source>
   <translation>Par commune</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>By how much a plan would lower the power. Left empty: no plan.</source>
   <translation>De combien un plan abaisserait la puissance. Laissé vide : pas de plan.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>By material</source>
   <translation>Par matériau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>By network</source>
   <translation>Par réseau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>By people</source>
   <translation>Par des personnes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>By placement</source>
   <translation>Par emplacement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>By sensor, the least available first</source>
   <translation>Par capteur, le moins disponible en tête</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>By source: recall and precision, each with its 95 % interval (Wilson)</source>
   <translation>Par source : rappel et précision, chacun avec son intervalle à 95 % (Wilson)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>By supplier</source>
   <translation>Par fournisseur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>By the sensor</source>
   <translation>Par le capteur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>By what means</source>
   <translation>Par quel moyen</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>C&amp;onnection:</source>
   <translation>Co&amp;nnexion :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>CANDIDATES holds no feature with a place: there is nothing to write.</source>
   <translation>CANDIDATES ne contient aucune entité localisée : il n’y a rien à écrire.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>CHANGE_DATE must lie between START and END: there must be days before it and after it.</source>
   <translation>CHANGE_DATE doit tomber entre START et END : il faut des jours avant et après.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>COVERAGE: choose a raster or a layer of polygons.</source>
   <translation>COVERAGE : choisissez un raster ou une couche de polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>CRS: {crs} is not in metres. Choose EPSG:2154, a conical zone or a UTM zone.</source>
   <translation>CRS : {crs} n’est pas en mètres. Choisissez EPSG:2154, une conique conforme zone (CC) ou un fuseau UTM.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>CSV (*.csv);;Parquet (*.parquet)</source>
   <translation>CSV (*.csv);;Parquet (*.parquet)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>CSV files (*.csv);;Parquet files (*.parquet)</source>
   <translation>Fichiers CSV (*.csv);;Fichiers Parquet (*.parquet)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Cable, connectors, lightning protection.</source>
   <translation>Câble, connecteurs, parafoudre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Cache</source>
   <translation>Cache</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>Calibrate placements</source>
   <translation>Caler les emplacements</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Cameras, counters, sound-level meters.</source>
   <translation>Caméras, compteurs, sonomètres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/errors.py" />
   <source>Cancelled.</source>
   <translation>Annulé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Cancelled. Nothing was installed.</source>
   <translation>Annulé. Rien n’a été installé.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Candidate of the study</source>
   <translation>Candidat de l’étude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/siting/candidates.py" />
   <source>Candidate sites</source>
   <translation>Emplacements candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/candidates.py" />
   <source>Candidate {n}</source>
   <translation>Candidat {n}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Candidates</source>
   <translation>Candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_layers.py" />
   <source>Candidates of the study</source>
   <translation>Candidats de l’étude</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/photos.json" />
   <source>Caption</source>
   <translation>Légende</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Cata&amp;logue…</source>
   <translation>Cata&amp;logue…</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <source>Category (source of noise, direction…)</source>
   <translation>Catégorie (source de bruit, sens…)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Cell size (m)</source>
   <translation>Taille de cellule (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Cells (m)</source>
   <translation>Mailles (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Certificates: electrical work, aerial platform</source>
   <translation>Habilitations : électricité, nacelle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Change</source>
   <translation>Changement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Change of a battery, visit included</source>
   <translation>Changement d’une pile, déplacement compris</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Change of the TMJ in one year</source>
   <translation>Évolution du TMJ sur un an</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Change of the control</source>
   <translation>Évolution du témoin</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Change of the project</source>
   <translation>Évolution du projet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Changed on</source>
   <translation>Changé le</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Changes confirmed by this run</source>
   <translation>Changements confirmés par cette exécution</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Changes of sensor confirmed</source>
   <translation>Remplacements de capteur confirmés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Changes of the project and control zones ({unit})</source>
   <translation>Évolutions des zones projet et témoin ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Changes that await a decision</source>
   <translation>Changements qui attendent une décision</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Changes to confirm</source>
   <translation>Changements à confirmer</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>Chart</source>
   <translation>Graphique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/chart_picture.py" />
   <source>Chart of the selected sensors</source>
   <translation>Graphique des capteurs sélectionnés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Chart of {label}, sensors in the order of their values: {range} The values are in the table “Indicators by sensor”.</source>
   <translation>Graphique, {label}, capteurs dans l’ordre de leurs valeurs. {range} Les valeurs sont dans le tableau « Indicateurs par capteur ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Charts</source>
   <translation>Graphiques</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Charts need the Python package matplotlib, which this QGIS lacks. On Debian or Ubuntu install it with: sudo apt install python3-matplotlib. Everything else works without it.</source>
   <translation>Les graphiques nécessitent le paquet Python matplotlib, absent de ce QGIS. Sous Debian ou Ubuntu, installez-le par : sudo apt install python3-matplotlib. Tout le reste fonctionne sans lui.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Charts, indicators and exports read these pairs as one sensor, under its id of today.</source>
   <translation>Graphiques, indicateurs et exports lisent ces paires comme un seul capteur, sous son identifiant d’aujourd’hui.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/removals.json" />
   <source>Checks</source>
   <translation>Vérifications</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Choose a layer of polygons in the layers panel first.</source>
   <translation>Choisissez d’abord une couche de polygones dans le panneau des couches.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Choose a surface model first.</source>
   <translation>Choisissez d’abord un modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Choose a surface model: heights of ground and buildings, without trees.</source>
   <translation>Choisissez un modèle de surface : hauteurs du sol et des bâtiments, sans les arbres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Choose a surface model: heights of ground and buildings.</source>
   <translation>Choisissez un modèle de surface : hauteurs du sol et des bâtiments.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Choose at least one data set in the catalogue of the portal.</source>
   <translation>Choisissez au moins un jeu de données dans le catalogue du portail.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Choose at least one use case.</source>
   <translation>Choisissez au moins un cas d’usage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Choose by cross-validation</source>
   <translation>Choisir par validation croisée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>Choose data sets in the catalogue. Where the portal asks for a key, save it as an “API Header” authentication: Authorization = Apikey followed by the key.</source>
   <translation>Choisissez les jeux de données dans le catalogue. Si le portail demande une clé, enregistrez-la dans une authentification « API Header » : Authorization = Apikey suivi de la clé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/desk.py" />
   <source>Choose one or several sensors first.</source>
   <translation>Choisissez d’abord un ou plusieurs capteurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Choose the folder of the files.</source>
   <translation>Choisissez le dossier des fichiers.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Choose the kind of platform.</source>
   <translation>Choisissez le type de plateforme.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <source>Chooses, among candidate sites, those that serve a demand best: the most demand with so many sites, all demand with the fewest, the shortest ways, the shortest farthest way, or the best sites of each zone of a study (project, reference, control), with two reserves each.

Existing sites are kept and count; candidates may be mandatory or forbidden, have a cost, and stand a minimum distance apart. The report tells how far from the best the answer can be at most, what each site adds, and how many sites are worth it. Lines and polygons of demand count at one point each.</source>
   <translation>Choisit, parmi des sites candidats, ceux qui servent le mieux une demande : le plus de demande avec un nombre de sites donné, toute la demande au moindre coût, les trajets les plus courts, le trajet le plus long réduit au minimum, ou les meilleurs sites de chaque zone d’une étude (projet, référence, témoin), avec deux replis chacun.

Les sites existants sont conservés et comptent ; les candidats peuvent être obligatoires ou interdits, avoir un coût, et respecter une distance minimale entre eux. Le rapport dit de combien la réponse peut s’écarter au plus de la meilleure, ce qu’apporte chaque site, et combien de sites valent la peine. Les lignes et polygones de demande comptent chacun en un point.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Chosen sites, the most useful first</source>
   <translation>Sites retenus, le plus utile en premier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Classes of levels</source>
   <translation>Classes de niveaux</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Classes of sources</source>
   <translation>Classes de sources</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Classes with fewer than {n} sensors have no interval.</source>
   <translation>Les classes de moins de {n} capteurs n’ont pas d’intervalle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Clearance (m)</source>
   <translation>Dégagement (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Clearness by month</source>
   <translation>Clarté par mois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/cloudiness.py" />
   <source>Clearness takes twelve shares of a clear sky’s light, January first, each above 0 and at most 1.</source>
   <translation>La clarté prend douze parts de la lumière d’un ciel clair, de janvier à décembre, chacune supérieure à 0 et d’au plus 1.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Click the corners of the zone; a right click closes it, Backspace takes one back.</source>
   <translation>Cliquez les sommets de la zone ; un clic droit la ferme, Retour arrière annule le dernier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Clock</source>
   <translation>Horloge</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Clock is wrong: a value is dated {observed_at}</source>
   <translation>Horloge déréglée : une valeur est datée du {observed_at}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Close the lid, wait for ten messages, count those that arrived: at least nine, with an SNR of 5 dB over the limit of their spreading factor. Then with the remedy in place. Full and empty, on two days.</source>
   <translation>Fermez le couvercle, attendez dix messages, comptez ceux qui sont arrivés : neuf au moins, avec un SNR de 5 dB au-dessus de la limite de leur facteur d’étalement. Puis avec le remède en place. Plein et vide, sur deux jours.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>Closed</source>
   <translation>Refermée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Clouds are assumed: give a PVGIS file.</source>
   <translation>Nébulosité supposée : donnez un fichier PVGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Clues</source>
   <translation>Indices</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Clutter or trees</source>
   <translation>Environnement ou arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Cohen’s kappa</source>
   <translation>Kappa de Cohen</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/waterindicators.py" />
   <source>Column of the alert level (m)</source>
   <translation>Colonne du seuil d’alerte (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Column of the counter</source>
   <translation>Colonne du compteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_inputs.py" />
   <source>Column “{field}” holds “{value}”: numbers of zero or more are needed there.</source>
   <translation>La colonne « {field} » contient « {value} » : il y faut des nombres positifs ou nuls.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Column “{field}” of the gateways holds “{value}”, which is no number.</source>
   <translation>La colonne « {field} » des passerelles contient « {value} », qui n’est pas un nombre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/plan_zones.py" />
   <source>Column “{field}” of the zones holds “{value}”, which is no whole number.</source>
   <translation>La colonne « {field} » des zones contient « {value} », qui n’est pas un nombre entier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Comment</source>
   <translation>Commentaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Comment (optional), kept with the decision</source>
   <translation>Commentaire (facultatif), conservé avec la décision</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Commissioned on</source>
   <translation>Mise en service</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Commune</source>
   <translation>Commune</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Communes</source>
   <translation>Communes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Communes: GeoNames (CC BY 4.0)</source>
   <translation>Communes : GeoNames (CC BY 4.0)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Compare candidates</source>
   <translation>Comparer les candidats</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Compare sensors</source>
   <translation>Comparer des capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Compared sensors</source>
   <translation>Capteurs comparés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Compares sensors that stand at one place, for instance before a roll-out or beside an official station: bias, root mean square error, limits of agreement, regression, and a table that converts the values of one into those of the other.

The conversion says between which values it holds, and how certain it is at each. Outside them nothing is known. Series with different steps are averaged to the longer one.</source>
   <translation>Compare des capteurs placés au même endroit, par exemple avant un déploiement ou à côté d’une station officielle : biais, écart quadratique moyen, limites d’accord, régression, et une table qui convertit les valeurs de l’un en celles de l’autre.

La conversion dit entre quelles valeurs elle vaut, et avec quelle certitude pour chacune. Hors de ces valeurs, on ne sait rien. Les séries de pas différents sont moyennées au plus long.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Compare…</source>
   <translation>Comparer…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Comparison of sensors</source>
   <translation>Comparaison de capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Complete days</source>
   <translation>Jours complets</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Composition of the sound environment</source>
   <translation>Composition de l’environnement sonore</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Computes the indicators of the period by their usual rules.</source>
   <translation>Calcule les indicateurs de la période selon leurs règles habituelles.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Conditions</source>
   <translation>Conditions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Conductivity</source>
   <translation>Conductivité</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Conflicts</source>
   <translation>Conflits</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Confusion table</source>
   <translation>Table de confusion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Confusion table: rows are what people heard, columns what sensors recognised</source>
   <translation>Table de confusion : en lignes ce que des personnes ont entendu, en colonnes ce que les capteurs ont reconnu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Connected sensors of your platforms</source>
   <translation>Capteurs connectés de vos plateformes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Connection</source>
   <translation>Connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Connection set by your administrator</source>
   <translation>Connexion définie par votre administrateur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Connections exported, without secrets, to {path}</source>
   <translation>Connexions exportées, sans secret, dans {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Connections imported: {names}. Where authentication is needed, choose it in the editor: secrets do not travel in the file.</source>
   <translation>Connexions importées : {names}. Si une authentification est nécessaire, choisissez-la dans l’éditeur : le fichier ne transporte pas les secrets.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>Connectivity</source>
   <translation>Connectivité</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Connectivity of a sensor a year</source>
   <translation>Connectivité d’un capteur par an</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_networks.json" />
   <source>Connectivity shared</source>
   <translation>Connectivité partagée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Constraints</source>
   <translation>Contraintes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Contact</source>
   <translation>Contact</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Contacts</source>
   <translation>Contacts</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Containers of the tour</source>
   <translation>PAV de la tournée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Containers that reach the level with at least this probability are on the tour: lower, and fewer overflow; higher, and fewer are emptied too early.</source>
   <translation>Les PAV qui atteignent ce niveau avec au moins cette probabilité sont de la tournée : plus bas, moins de débordements ; plus haut, moins de vidages trop précoces.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Content</source>
   <translation>Contenu</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/networks.json" />
   <source>Contract</source>
   <translation>Contrat</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Control after</source>
   <translation>Témoin après</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Control before</source>
   <translation>Témoin avant</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Convention</source>
   <translation>Convention</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Conventions</source>
   <translation>Conventions</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Conventions and sharing</source>
   <translation>Conventions et partage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Conversion holds from</source>
   <translation>Conversion valable de</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Conversion holds to</source>
   <translation>Conversion valable à</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Conversion table</source>
   <translation>Table de conversion</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Coordinate system</source>
   <translation>Système de coordonnées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Coordinates</source>
   <translation>Coordonnées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Copies the photos of interventions too, without what cameras write into them (place, owner, model). Never in open data.</source>
   <translation>Copie aussi les photos des interventions, sans ce que les appareils y inscrivent (lieu, propriétaire, modèle). Jamais dans des données ouvertes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Copy diagnostics</source>
   <translation>Copier le diagnostic</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Copy of {name}</source>
   <translation>Copie de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Copy the other scenario</source>
   <translation>Copier l’autre scénario</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Correction of the device’s clock, minutes</source>
   <translation>Correction de l’horloge de l’appareil, minutes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Correlation</source>
   <translation>Corrélation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Cost</source>
   <translation>Coût</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Cost of the sites: {value}.</source>
   <translation>Coût des sites : {value}.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <source>Costs</source>
   <translation>Coûts</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Costs entered</source>
   <translation>Coûts saisis</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>Costs entered (€)</source>
   <translation>Coûts saisis (€)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.json" />
   <source>Count</source>
   <translation>Passages</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Count in the peak hour</source>
   <translation>Passages à l’heure de pointe</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>Counted from</source>
   <translation>Compté d’après</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Counted from {basis}: {n} sensors.</source>
   <translation>Compté d’après {basis} : {n} capteurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Counted with 1 kB a message on the platform and 2.1 bytes a value in SmartMetro’s archive. Peaks are taken as ten times the mean.</source>
   <translation>Compté à raison de 1 ko par message sur la plateforme et de 2,1 octets par valeur dans l’archive de SmartMetro. Les pointes sont prises à dix fois la moyenne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Counting…</source>
   <translation>Comptage…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Counts as clutter (P.2108), over the bare ground</source>
   <translation>Compte comme environnement (P.2108), sur le sol nu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Counts which share of the expected data was received and can be used, the outages and the time to repair, by sensor, supplier, network, commune and month.

The report begins with a page for Monday morning: the last week, who is silent, what to look at first. Then it answers for each year whether the use case works. A sensor of the layer or the cache that never sent anything counts with all that was expected of it.</source>
   <translation>Compte la part des données attendues qui a été reçue et celle qui est exploitable, les interruptions et la durée de réparation, par capteur, fournisseur, réseau, commune et mois.

Le rapport commence par une page pour le lundi matin : la semaine passée, qui est muet, que voir en premier. Puis il répond, pour chaque année, si le cas d’usage fonctionne. Un capteur de la couche ou du cache qui n’a jamais rien envoyé compte avec tout ce qui était attendu de lui.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/comptage_mobilites.json" />
   <source>Counts: national schemas (sites, channels, measures)</source>
   <translation>Comptages : schémas nationaux (sites, canaux, mesures)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Covariate rasters</source>
   <translation>Rasters de covariables</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Covariates used</source>
   <translation>Covariables utilisées</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Coverage</source>
   <translation>Couverture</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Coverage tested where the sensor will sit, lid closed</source>
   <translation>Couverture testée là où sera le capteur, couvercle fermé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Covered (%)</source>
   <translation>Couvert (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Covered demand (%)</source>
   <translation>Demande couverte (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Covered from this value on. Left empty: from 0 on where the raster holds negative values (a margin in dB), else above 0 (a number, a mask).</source>
   <translation>Couvert à partir de cette valeur. Laissé vide : à partir de 0 si le raster contient des valeurs négatives (une marge en dB), sinon au-dessus de 0 (un nombre, un masque).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Covered: {pct} % of the demand.</source>
   <translation>Couvert : {pct} % de la demande.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <source>Cross-check</source>
   <translation>Contrôle contradictoire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Cross-checks</source>
   <translation>Contrôles contradictoires</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Cross-checks beside the sensors</source>
   <translation>Contrôles contradictoires à côté des capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/canopy.py" />
   <source>Crown base and light let through are shares: {base}, {leaf}, {bare} must lie between 0 and 1.</source>
   <translation>La base du houppier et la lumière transmise sont des proportions : {base}, {leaf}, {bare} doivent être entre 0 et 1.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Crown bases</source>
   <translation>Bases des houppiers</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Curative</source>
   <translation>Curative</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Current</source>
   <translation>Intensité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Curve of the covered share of demand by the number of new sites.</source>
   <translation>Courbe de la part de demande couverte selon le nombre de nouveaux sites.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Curve of the share received, week by week.</source>
   <translation>Courbe de la part reçue, semaine par semaine.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/postgis.py" />
   <source>DATABASE holds a password, which the history of algorithms would keep. Save it as an authentication configuration of QGIS and write authcfg= and its id instead.</source>
   <translation>DATABASE contient un mot de passe, que l’historique des traitements garderait. Enregistrez-le comme configuration d’authentification de QGIS et écrivez à la place authcfg= suivi de son identifiant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/postgis.py" />
   <source>DATABASE: QGIS has no PostgreSQL connection “{database}”. It has: {known}. Add it in the browser panel, with an authentication configuration.</source>
   <translation>DATABASE : QGIS n’a pas de connexion PostgreSQL « {database} ». Il connaît : {known}. Ajoutez-la dans l’explorateur, avec une configuration d’authentification.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/postgis.py" />
   <source>DATABASE: “{database}” has no PostGIS. Have its administrator run CREATE EXTENSION postgis, or choose another database.</source>
   <translation>DATABASE : « {database} » n’a pas PostGIS. Demandez à son administrateur d’exécuter CREATE EXTENSION postgis, ou choisissez une autre base.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/postgis.py" />
   <source>DATABASE: “{database}” refused: {detail}. Check the connection and your rights to write there. What was written before stays and is renewed by the next run.</source>
   <translation>DATABASE : « {database} » a refusé : {detail}. Vérifiez la connexion et vos droits d’écriture. Ce qui a été écrit avant reste et sera renouvelé à la prochaine exécution.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>DSM and CANDIDATES have different coordinate systems: reproject the candidates.</source>
   <translation>DSM et CANDIDATES n’ont pas le même système de coordonnées : reprojetez les candidats.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>DSM: “{layer}” is not in a projected CRS in metres. Warp it first, in France to EPSG:2154.</source>
   <translation>DSM : « {layer} » n’est pas dans un SCR projeté en mètres. Reprojetez-la d’abord, en France en EPSG:2154.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Daily maximum</source>
   <translation>Maximum journalier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Daily mean</source>
   <translation>Moyenne journalière</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Daily mean level (energy)</source>
   <translation>Niveau moyen journalier (énergétique)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Daily minimum</source>
   <translation>Minimum journalier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Daily total</source>
   <translation>Total journalier</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Data</source>
   <translation>Données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Data &amp;sets:</source>
   <translation>&amp;Jeux de données :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Data and load of the platform</source>
   <translation>Données et charge de la plateforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Data and method</source>
   <translation>Données et méthode</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Data are counted from {start_at} to {end_at}: what was fetched of the year.</source>
   <translation>Données comptées du {start_at} au {end_at} : ce qui a été récupéré de l’année.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Data arrive without any value</source>
   <translation>Des données arrivent sans aucune valeur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Data came back</source>
   <translation>Données revenues</translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>Data came back after %n intervention(s).</source>
   <translation>
    <numerusform>Les données sont revenues après %n intervention.</numerusform>
    <numerusform>Les données sont revenues après %n interventions.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>Data came back after the intervention: {sensor}</source>
   <translation>Les données sont revenues après l’intervention : {sensor}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>Data came back on {date}</source>
   <translation>Données revenues le {date}</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <source>Data exchanged</source>
   <translation>Données échangées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Data set</source>
   <translation>Jeu de données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Data sets</source>
   <translation>Jeux de données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Data sets of the portal</source>
   <translation>Jeux de données du portail</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Data that a sensor keeps and sends later count as received: only frame counters show each lost frame.</source>
   <translation>Les données qu’un capteur garde et envoie plus tard comptent comme reçues : seuls les compteurs de trames montrent chaque trame perdue.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Database</source>
   <translation>Base de données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Date and signature</source>
   <translation>Date et signature</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Date and time</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Date of a change</source>
   <translation>Date d’un changement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Date of the change</source>
   <translation>Date du changement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Date of the tour</source>
   <translation>Date de la tournée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Dates: recognised</source>
   <translation>Dates : reconnues</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Day</source>
   <translation>Jour</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Day of the year, 1 to 366.</source>
   <translation>Jour de l’année, de 1 à 366.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>Day, evening and night</source>
   <translation>Jour, soirée et nuit</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Days</source>
   <translation>Jours</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Days after</source>
   <translation>Jours après</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Days before</source>
   <translation>Jours avant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Days from the last sample until {full} % at the filling rate; 0 when full.</source>
   <translation>Jours entre la dernière mesure et {full} %, à la vitesse de remplissage ; 0 si plein.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Days in heat waves</source>
   <translation>Jours de canicule</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Days kept of {use_case}</source>
   <translation>Jours conservés : {use_case}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Days over 30 °C</source>
   <translation>Jours à plus de 30 °C</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Days over 35 °C</source>
   <translation>Jours à plus de 35 °C</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Days until full</source>
   <translation>Jours avant le plein</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>December</source>
   <translation>décembre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Decide what the archive of observations keeps. Sensors, last values, alerts and interventions always stay. Nothing is deleted before you ask for it.</source>
   <translation>Décidez de ce que garde l’archive des observations. Capteurs, dernières valeurs, alertes et interventions restent toujours. Rien n’est supprimé sans votre demande.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Decided by</source>
   <translation>Décidé par</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Decided by hand.</source>
   <translation>Décidé à la main.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Decided by {name}, {decided_at}.</source>
   <translation>Décidé par {name}, le {decided_at}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/opening.py" />
   <source>Decide…</source>
   <translation>Décider…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Deciduous</source>
   <translation>Caducs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Decimal mark</source>
   <translation>Séparateur décimal</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Decimals: recognised</source>
   <translation>Décimales : reconnues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Decision</source>
   <translation>Décision</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Decisions that wait</source>
   <translation>Décisions en attente</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/declare_dialog.py" />
   <source>Declare a change of id</source>
   <translation>Déclarer un changement d’identifiant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Decommissioned on</source>
   <translation>Mise hors service</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Decommissioned on {decommissioned_on}</source>
   <translation>Mis hors service le {decommissioned_on}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Definition</source>
   <translation>Définition</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Delete observations</source>
   <translation>Supprimer des observations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Delete them? This cannot be undone.</source>
   <translation>Les supprimer ? C’est irréversible.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>Delete this intervention? Its trace is lost.</source>
   <translation>Supprimer cette intervention ? Sa trace sera perdue.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Delete this row? Its trace is lost.</source>
   <translation>Supprimer cette ligne ? Il n’en restera pas de trace.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Deleted in the field, kept here</source>
   <translation>Supprimés sur le terrain, gardés ici</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Deleting the data of {name}</source>
   <translation>Suppression des données de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Deleting…</source>
   <translation>Suppression…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Demand</source>
   <translation>Demande</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Demand and its cover</source>
   <translation>Demande et sa couverture</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Demand is served by</source>
   <translation>La demande est desservie par</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Demand is served where the margin is at least this.</source>
   <translation>La demande est desservie là où la marge atteint cette valeur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Details</source>
   <translation>Détails</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Deviation between stations ({unit})</source>
   <translation>Écart-type entre stations ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Deviation between stations (°C)</source>
   <translation>Écart-type entre stations (°C)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Device charged, QField up to date, this mission opened once</source>
   <translation>Appareil chargé, QField à jour, cette mission ouverte une fois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/diagnostics.py" />
   <source>Diagnostics copied: paste them into your message. They hold no secret.</source>
   <translation>Diagnostic copié : collez-le dans votre message. Il ne contient aucun secret.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <source>Dictionary of indicators</source>
   <translation>Dictionnaire des indicateurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Difference (%)</source>
   <translation>Écart (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/prediction.py" />
   <source>Diffraction is computed over a surface model: give DSM, or choose Okumura-Hata.</source>
   <translation>La diffraction se calcule sur un modèle de surface : donnez DSM, ou choisissez Okumura-Hata.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Diffraction over obstacles</source>
   <translation>Diffraction sur les obstacles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Diffraction over the surface (P.526)</source>
   <translation>Diffraction sur la surface (P.526)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Diffraction, share of time (P.1812)</source>
   <translation>Diffraction, part du temps (P.1812)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Dimming (%)</source>
   <translation>Abaissement (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Dimming from (h)</source>
   <translation>Abaissement de (h)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Dimming to (h)</source>
   <translation>Abaissement à (h)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Direct sun</source>
   <translation>Soleil direct</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>Direct sun on sensors</source>
   <translation>Soleil direct sur les capteurs</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Direction</source>
   <translation>Sens</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Directive 2002/49/EC, annex I; French periods: article R572-2 of the Code de l’environnement and its decree of 4 April 2006.</source>
   <translation>Directive 2002/49/CE, annexe I ; périodes françaises : article R572-2 du Code de l’environnement et arrêté du 4 avril 2006.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Dissolved oxygen</source>
   <translation>Oxygène dissous</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Distance (km)</source>
   <translation>Distance (km)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>Distance from the gateway (m)</source>
   <translation>Distance à la passerelle (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <source>Distance to façades</source>
   <translation>Distance aux façades</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Distance to the nearest façade (m)</source>
   <translation>Distance à la façade la plus proche (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <source>Distance to the zone’s edge</source>
   <translation>Distance au bord de la zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Distance to tree crowns</source>
   <translation>Distance aux houppiers</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <source>Document</source>
   <translation>Document</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Does the use case work?</source>
   <translation>Le cas d’usage fonctionne-t-il ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Done &amp;by:</source>
   <translation>Fait pa&amp;r :</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <source>Done by</source>
   <translation>Fait par</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Double-click a photo to see it. They are kept beside the cache.</source>
   <translation>Double-cliquez sur une photo pour la voir. Elles sont gardées à côté du cache.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Downlink frequency (MHz)</source>
   <translation>Fréquence de la voie descendante (MHz)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Draw a zone</source>
   <translation>Dessiner une zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Draw another zone (reference, control), or ask for a proposal.</source>
   <translation>Dessinez une autre zone (référence, témoin), ou demandez une proposition.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>Draw at least one zone, or take those of a layer.</source>
   <translation>Dessinez au moins une zone, ou reprenez celles d’une couche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Draw the zones of the study, or take those of a layer.</source>
   <translation>Dessinez les zones de l’étude, ou reprenez celles d’une couche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Drawing the chart</source>
   <translation>Tracé du graphique</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Drawn as outlines on the maps.</source>
   <translation>Tracées en contours sur les cartes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Drop a gateway</source>
   <translation>Poser une passerelle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Drop a gateway on the map.</source>
   <translation>Posez une passerelle sur la carte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Duplicate</source>
   <translation>Doublon</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Duration (h)</source>
   <translation>Durée (h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Duty cycle used (%)</source>
   <translation>Rapport cyclique utilisé (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>E</source>
   <translation>E</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>E&amp;xport…</source>
   <translation>E&amp;xporter…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>E&amp;xtent:</source>
   <translation>Éte&amp;ndue :</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>E-mail</source>
   <translation>Courriel</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>EIRP (dBm)</source>
   <translation>PIRE (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>ETCCDI</source>
   <translation>ETCCDI</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>ETCCDI climate change indices: thresholds strictly exceeded (SU, TR), here at 30, 35 and 20 °C.</source>
   <translation>Indices de changement climatique de l’ETCCDI : seuils strictement dépassés (SU, TR), ici à 30, 35 et 20 °C.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>EVT = 0.25 (LAeq − LA95eq), mean over the hours.</source>
   <translation>EVT = 0,25 (LAeq − LA95eq), moyenne sur les heures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Each day counts when 80 % of its data is there, each sensor when it has seven such days on both sides; sensors are first compared with themselves. From the change of the project zone that of the control zone is taken away (difference in differences, Card and Krueger 1994). The 95 % interval comes from a block bootstrap by day, always with the same seed.</source>
   <translation>Un jour compte si 80 % de ses données sont là, un capteur s’il a sept tels jours de chaque côté ; les capteurs sont d’abord comparés à eux-mêmes. De l’évolution de la zone de projet est retranchée celle de la zone témoin (différence de différences, Card et Krueger 1994). L’intervalle à 95 % vient d’un bootstrap par blocs de jours, toujours avec la même graine.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Each level is compared with the gateway predicted strongest. Give all gateways that hear the sensors, with their true heights.</source>
   <translation>Chaque niveau est comparé à la passerelle prévue la plus forte. Donnez toutes les passerelles qui entendent les capteurs, avec leurs vraies hauteurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Each party pays for what it installs and operates.</source>
   <translation>Chaque partie paie ce qu’elle installe et exploite.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Each sensor: served, marginal or silent, margin, gateway, spreading factor.</source>
   <translation>Chaque capteur : reçu, limite ou muet, marge, passerelle, facteur d’étalement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Each station was left out in turn and predicted from the others. RMSE: how far off, typically. Bias: too warm (+) or too cold (−) on average. Spread of z: the errors divided by the uncertainty announced; 1 is right, more means that the map is less sure than it says. The variogram was fitted once, on all stations.</source>
   <translation>Chaque station a été retirée à son tour et estimée d’après les autres. RMSE : l’écart typique. Biais : trop chaud (+) ou trop froid (−) en moyenne. Dispersion de z : les erreurs divisées par l’incertitude annoncée ; 1 est juste, plus signifie que la carte est moins sûre qu’elle ne le dit. Le variogramme a été ajusté une fois, sur toutes les stations.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Each station with its mean and, where a surface was made, what the others predict for it.</source>
   <translation>Chaque station avec sa moyenne et, si une surface a été calculée, l’estimation que les autres en donnent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Early end of an interval that holds nine times in ten: from the error of the slope, or from the spread of the rates between emptyings where that is larger.</source>
   <translation>Début d’un intervalle juste neuf fois sur dix : d’après l’erreur de la pente, ou d’après la dispersion des vitesses entre vidages si elle est plus grande.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Edit connection</source>
   <translation>Modifier la connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Edit…</source>
   <translation>Modifier…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Effect</source>
   <translation>Effet</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Electrical certificates up to date</source>
   <translation>Habilitations électriques à jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Empty switches this level off.</source>
   <translation>Vide, ce seuil est désactivé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Emptyings</source>
   <translation>Vidages</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>End</source>
   <translation>Fin</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>End (not included)</source>
   <translation>Fin (non comprise)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>End of the change</source>
   <translation>Fin du changement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>End of the period, not included.</source>
   <translation>Fin de la période, non comprise.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>End of the period, not itself included.</source>
   <translation>Fin de la période, elle-même non comprise.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>End of the period, not itself included. Empty: now.</source>
   <translation>Fin de la période, non comprise. Vide : maintenant.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>End of the period, not itself included. Left empty: after the last observation.</source>
   <translation>Fin de la période, elle-même non comprise. Laissé vide : après la dernière observation.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Ended on</source>
   <translation>Terminée le</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Ends on</source>
   <translation>Fin le</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/enedis_index.json" />
   <source>Enedis / Linky: daily meter readings</source>
   <translation>Enedis / Linky : index quotidiens</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/enedis_load_curve.json" />
   <source>Enedis / Linky: load curve (half hours)</source>
   <translation>Enedis / Linky : courbe de charge (demi-heures)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Energetic mean from {day} h to {evening} h.</source>
   <translation>Moyenne énergétique de {day} h à {evening} h.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Energetic mean from {evening} h to {night} h.</source>
   <translation>Moyenne énergétique de {evening} h à {night} h.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Energetic mean from {night} h to {day} h.</source>
   <translation>Moyenne énergétique de {night} h à {day} h.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Energetic mean of day, evening + 5 dB and night + 10 dB, weighted by their hours.</source>
   <translation>Moyenne énergétique du jour, du soir + 5 dB et de la nuit + 10 dB, pondérée par leurs heures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Energetic mean of the levels.</source>
   <translation>Moyenne énergétique des niveaux.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Energy</source>
   <translation>Énergie</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Energy of the panel</source>
   <translation>Énergie du panneau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Energy that dimming would save</source>
   <translation>Énergie qu’économiserait un abaissement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Energy used by day</source>
   <translation>Énergie consommée de jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Energy used in the step</source>
   <translation>Énergie consommée sur le pas</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Entities that could not be read and were set aside: {count}.</source>
   <translation>Entités illisibles mises de côté : {count}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Entries without an amount, not counted: {count}.</source>
   <translation>Saisies sans montant, non comptées : {count}.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Equipment</source>
   <translation>Équipement</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <source>Equipment on the other party’s supports</source>
   <translation>Équipements sur les supports de l’autre partie</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Error</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>Error of the model (dB)</source>
   <translation>Écart du modèle (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Error of the plain mean (°C)</source>
   <translation>Erreur de la simple moyenne (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>European default (7-19-23 h)</source>
   <translation>Défaut européen (7-19-23 h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <source>Even ground</source>
   <translation>Terrain régulier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Evening</source>
   <translation>Soirée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Evergreen</source>
   <translation>Persistants</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Evergreen trees</source>
   <translation>Arbres à feuillage persistant</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Evergreen trees are in leaf all the year.</source>
   <translation>Les arbres persistants gardent leurs feuilles toute l’année.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Every indicator of a sensor is missing, with the reason, when fewer of the samples expected in the period and season are usable. 0 gives what complete days tell, however few; their number stands in days_counted.</source>
   <translation>Tous les indicateurs d’un capteur sont manquants, avec le motif, si moins de mesures attendues sur la période et la saison sont exploitables. 0 donne ce que disent les jours complets, si peu nombreux soient-ils ; leur nombre figure dans days_counted.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Every mission is back.</source>
   <translation>Toutes les missions sont revenues.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Every sensor was heard at the end.</source>
   <translation>À la fin, aucun capteur n’est muet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>Every usable value counts; see the share of valid data.</source>
   <translation>Toute valeur exploitable compte ; voir la part de données valides.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Everything (archive)</source>
   <translation>Tout (archive)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Everything else, LAeq.</source>
   <translation>Tout le reste, en LAeq.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Everything works without the optional packages, except what the table says. SmartMetro installs nothing unasked, and only into your profile.</source>
   <translation>Tout fonctionne sans les paquets facultatifs, sauf ce qu’indique le tableau. SmartMetro n’installe rien sans votre demande, et seulement dans votre profil.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/study.py" />
   <source>Exchange a chosen site for one that is not chosen: “{one}”, “{other}”.</source>
   <translation>Échangez un site retenu contre un site qui ne l’est pas : « {one} », « {other} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Exclude or take back</source>
   <translation>Écarter ou reprendre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Excluded</source>
   <translation>Écartés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Existing gateways</source>
   <translation>Passerelles existantes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Existing sites</source>
   <translation>Sites existants</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Expected</source>
   <translation>Attendues</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Expected values</source>
   <translation>Valeurs attendues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Expected: one value in each measuring step of a sensor’s time in service. Received: steps in which a value came, late deliveries included. Valid: received, within the declared range, and not doubted by quality control. An outage is at least three steps and one hour without data; it is repaired when data come back.</source>
   <translation>Attendues : une valeur par pas de mesure pendant le temps en service d’un capteur. Reçues : les pas où une valeur est arrivée, remontées tardives comprises. Valides : reçues, dans la plage déclarée et non mises en doute par le contrôle qualité. Une interruption dure au moins trois pas et une heure sans données ; elle est réparée quand les données reviennent.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Export a use case</source>
   <translation>Exporter un cas d’usage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Export connections</source>
   <translation>Exporter les connexions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Export connections…</source>
   <translation>Exporter les connexions…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Export rules</source>
   <translation>Exporter les règles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Export rules…</source>
   <translation>Exporter les règles…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Export the alert log…</source>
   <translation>Exporter le journal des alertes…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Export the chart</source>
   <translation>Exporter le graphique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Export the chart or its data</source>
   <translation>Exporter le graphique ou ses données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Export thresholds</source>
   <translation>Exporter les seuils</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Export to PostGIS</source>
   <translation>Export vers PostGIS</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Exporting the chart</source>
   <translation>Export du graphique</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Exports</source>
   <translation>Exports</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>Extent</source>
   <translation>Étendue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>FIELD: “{field}” is not an indicator of this use case. There are: {known}.</source>
   <translation>FIELD : « {field} » n’est pas un indicateur de ce cas d’usage. Il y a : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>FIWARE s&amp;ervice:</source>
   <translation>S&amp;ervice FIWARE :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Faces</source>
   <translation>Azimut</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Fall that is an emptying (points)</source>
   <translation>Baisse valant vidage (points)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Farther is not looked at.</source>
   <translation>Au-delà, rien n’est examiné.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Farther than this from a gateway nothing is computed.</source>
   <translation>Au-delà de cette distance d’une passerelle, rien n’est calculé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Fast rise</source>
   <translation>Montée rapide</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Fastest rise, in cm by hour</source>
   <translation>Vitesse de montée maximale, en cm/h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Fault</source>
   <translation>Panne</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <source>Fault observed</source>
   <translation>Défaut constaté</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>February</source>
   <translation>février</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Fetch observations</source>
   <translation>Récupérer les observations</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Fetched from there, where the package qfieldcloud-sdk is installed.</source>
   <translation>Récupérée de là, si le paquet qfieldcloud-sdk est installé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/sync_service.py" />
   <source>Fetching observations of {name}</source>
   <translation>Récupération des observations de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Fetching the history…</source>
   <translation>Récupération de l’historique…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Fetching the history… {percent} %</source>
   <translation>Récupération de l’historique… {percent} %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Fewer than two samples in the period.</source>
   <translation>Moins de deux mesures sur la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Field mapping</source>
   <translation>Correspondance des champs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Field mapping: {name}</source>
   <translation>Correspondance des champs : {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Field missions</source>
   <translation>Missions de terrain</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Field missions…</source>
   <translation>Missions de terrain…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Field of view (°)</source>
   <translation>Champ de vision (°)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>Field test</source>
   <translation>Essai sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Field work</source>
   <translation>Terrain</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Field work, {day}</source>
   <translation>Travail de terrain, {day}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>Field work: decisions that wait</source>
   <translation>Terrain : décisions en attente</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>Fields and &amp;units…</source>
   <translation>Champs et &amp;unités…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Fields of the data set</source>
   <translation>Champs du jeu de données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Fields: {names}</source>
   <translation>Champs : {names}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>File of rules</source>
   <translation>Fichier de règles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Files (.eml, .mbox, .csv), or folders of them.</source>
   <translation>Des fichiers (.eml, .mbox, .csv), ou des dossiers qui en contiennent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/row_form.py" />
   <source>Fill in “{field}”.</source>
   <translation>Remplissez « {field} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Fill level</source>
   <translation>Taux de remplissage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Fill level at the tour</source>
   <translation>Remplissage à la tournée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Fill level at the tour, at least</source>
   <translation>Remplissage à la tournée, au moins</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Fill level at the tour, at most</source>
   <translation>Remplissage à la tournée, au plus</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Filled in when the survey starts from a candidate site.</source>
   <translation>Rempli quand la visite part d’un site candidat.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Filling rate by day</source>
   <translation>Remplissage par jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by commune</source>
   <translation>Filtrer par commune</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by status</source>
   <translation>Filtrer par état</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by text</source>
   <translation>Filtrer par texte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Filter by use case</source>
   <translation>Filtrer par cas d’usage</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>First data received at</source>
   <translation>Première donnée reçue à</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>First data seen by the supplier or the platform before leaving</source>
   <translation>Première donnée vue par le fournisseur ou la plateforme avant de repartir</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>First day in leaf</source>
   <translation>Premier jour en feuilles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>First instant.</source>
   <translation>Premier instant.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>First moment of alerts, interventions and observations.</source>
   <translation>Premier instant des alertes, des interventions et des observations.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>First moment of the period.</source>
   <translation>Premier instant de la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>First moment of the period. Empty: a year before its end.</source>
   <translation>Premier instant de la période. Vide : un an avant sa fin.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>First moment of the period. Empty: the beginning.</source>
   <translation>Premier instant de la période. Vide : depuis le début.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>First moment of the period. Left empty: the first observation of all sensors, from which everyone’s expected data are counted.</source>
   <translation>Premier instant de la période. Vide : la première observation de l’ensemble des capteurs, à partir de laquelle les données attendues de chacun sont comptées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>First rows as they would be read</source>
   <translation>Premières lignes, telles qu’elles seraient lues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Fitted losses</source>
   <translation>Pertes calées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Fitted model</source>
   <translation>Modèle ajusté</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Flat files</source>
   <translation>Fichiers à plat</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Flat line</source>
   <translation>Valeur figée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Flow</source>
   <translation>Débit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>Folder of files</source>
   <translation>Dossier de fichiers</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Folder of height tiles</source>
   <translation>Dossier des dalles altimétriques</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Folder of the annexes</source>
   <translation>Dossier des annexes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>Folder of the balance</source>
   <translation>Dossier du bilan</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>Folder of the export</source>
   <translation>Dossier de l’export</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../smartmetro_plugin/gui/field/opening.py" />
   <source>Folder of the mission</source>
   <translation>Dossier de la mission</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Folder of the project</source>
   <translation>Dossier du projet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Folder of the sheets</source>
   <translation>Dossier des fiches</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Folder that holds the wheels</source>
   <translation>Dossier des paquets wheel</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Follow the sensors</source>
   <translation>Suivre les capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Footprints, of BD TOPO for instance. Left empty: roofs are known by being smooth.</source>
   <translation>Emprises au sol, par exemple de la BD TOPO. Vide : les toits se reconnaissent à leur surface lisse.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Footprints; distances to façades are counted to them.</source>
   <translation>Emprises au sol ; les distances aux façades sont mesurées jusqu’à elles.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>For Okumura-Hata.</source>
   <translation>Pour Okumura-Hata.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>For P.1812: the loss is not exceeded in that share of time; 50 is the median.</source>
   <translation>Pour P.1812 : la perte n’est pas dépassée pendant cette part du temps ; 50 est la médiane.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>For a field that both changed, to different values. The crew or the office also settles what still waits of this mission.</source>
   <translation>Pour un champ que les deux ont modifié, avec des valeurs différentes. « L’équipe » et « le bureau » règlent aussi ce qui attend encore de cette mission.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>For air time and battery life in the report.</source>
   <translation>Pour le temps d’antenne et la durée de vie des piles, dans le rapport.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>For instance 05:00.</source>
   <translation>Par exemple 05:00.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>For instance Europe/Paris.</source>
   <translation>Par exemple Europe/Paris.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>For instance Europe/Paris. Left empty: the connection’s, else Europe/Paris.</source>
   <translation>Par exemple Europe/Paris. Laissé vide : celui de la connexion, à défaut Europe/Paris.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>For instance the shortlist of best sites or of the network plan.</source>
   <translation>Par exemple la sélection des meilleurs sites ou du plan de réseau.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>For instance tropical_nights or lden_db. Left empty: the usual one of the use case.</source>
   <translation>Par exemple tropical_nights ou lden_db. Vide : celui qui est d’usage.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>For instance: 1 June to 31 August 2026.</source>
   <translation>Par exemple : du 1er juin au 31 août 2026.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For lines of sight and radio margins: heights of ground and buildings.</source>
   <translation>Pour les vues directes et les marges radio : altitudes du sol et des bâtiments.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For lines of sight and radio margins: metres above ground.</source>
   <translation>Pour les vues directes et les marges radio : mètres au-dessus du sol.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For lines of sight: metres above the surface.</source>
   <translation>Pour la vue directe : mètres au-dessus de la surface.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/presets.py" />
   <source>For programs: comma, decimal point, ISO dates</source>
   <translation>Pour des programmes : virgule, point décimal, dates ISO</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For radio margins, of LoRa at 868 MHz.</source>
   <translation>Pour les marges radio, en LoRa à 868 MHz.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For radio margins: the share of places like this one that must be served.</source>
   <translation>Pour les marges radio : la part des endroits comme celui-ci qui doit être desservie.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For radio margins; a column placement of the demand goes before.</source>
   <translation>Pour les marges radio ; une colonne placement de la demande passe avant.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>For rent or buy.</source>
   <translation>Pour louer ou acheter.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>For sensors indoors (P.2109): metallised glass and foil make the second kind.</source>
   <translation>Pour les capteurs en intérieur (P.2109) : vitrages métallisés et isolants à film font la seconde catégorie.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>For sensors that need no answer. Else the weaker direction counts.</source>
   <translation>Pour les capteurs qui n’attendent pas de réponse. Sinon, le sens le plus faible compte.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>For the check of the gateways’ powers: 869.525 allows them 500 mW. Left empty: the frequency above.</source>
   <translation>Pour le contrôle des puissances des passerelles : 869,525 leur permet 500 mW. Vide : la fréquence ci-dessus.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>For the distance along a network. Lines join where their vertices meet.</source>
   <translation>Pour la distance le long d’un réseau. Les lignes se joignent là où leurs sommets se touchent.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>For the outputs.</source>
   <translation>Pour les sorties.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>For the picture of the sun over the year; left empty: no picture.</source>
   <translation>Pour l’image de l’ensoleillement sur l’année ; laissé vide : pas d’image.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>For the reach by vehicle where the register does not say it.</source>
   <translation>Pour l’accès en véhicule, là où le registre ne le dit pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>For times without offset; Z and offsets are obeyed always.</source>
   <translation>Pour les heures sans décalage ; Z et les décalages sont toujours respectés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>For water that the model leaves out. Otherwise what they could shade stays without result.</source>
   <translation>Pour l’eau que le modèle laisse vide. Sinon, ce que ces cellules pourraient ombrer reste sans résultat.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>For “best per zone”: sub-zones of the project, reference and control zones.</source>
   <translation>Pour « meilleur par zone » : sous-zones du projet, zones de référence et témoins.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>For “serve all demand”: less than 100 leaves the most expensive rest aside.</source>
   <translation>Pour « desservir toute la demande » : moins de 100 laisse de côté le reste le plus coûteux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Forbidden</source>
   <translation>Interdit</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Formats</source>
   <translation>Formats</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Former ids, names and places</source>
   <translation>Anciens identifiants, noms et emplacements</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Found</source>
   <translation>Trouvé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Found:</source>
   <translation>Trouvé :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>France (6-18-22 h)</source>
   <translation>France (6-18-22 h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Free space</source>
   <translation>Espace libre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Free space (P.525)</source>
   <translation>Espace libre (P.525)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/networks.json" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <source>Frequency (MHz)</source>
   <translation>Fréquence (MHz)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>From (local hour)</source>
   <translation>De (heure locale)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>From ({zone})</source>
   <translation>De ({zone})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>From START to END, in the season if one is given.</source>
   <translation>De START à END, dans la saison si elle est donnée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>From a &amp;folder…</source>
   <translation>Depuis un &amp;dossier…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>From a &amp;zip…</source>
   <translation>Depuis un &amp;zip…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>From a folder of height tiles and BD TOPO to all that siting needs, in one run: tiles are put together, cut to the area and brought to one grid; heights above ground are worked out; trees are split from buildings; styled layers join the project.

Tiles are told apart by their names: LiDAR HD (MNS, MNT, MNH), RGE ALTI, and those of other providers that say MNS or DSM, MNT or DTM, MNH. Two of the three are enough. A raster whose name says nothing is given as surface or terrain model below.

BD TOPO gives heights to the eave: buildings get roof_m, the ridge above ground where it is recorded, else what the height model shows in the footprint (its 90th percentile).</source>
   <translation>D’un dossier de dalles altimétriques et de la BD TOPO à tout ce qu’il faut pour implanter, en une fois : les dalles sont assemblées, découpées à l’emprise et ramenées à une même grille ; les hauteurs au-dessus du sol sont calculées ; les arbres sont séparés des bâtiments ; des couches stylées rejoignent le projet.

Les dalles se reconnaissent à leur nom : LiDAR HD (MNS, MNT, MNH), RGE ALTI, et celles d’autres fournisseurs qui disent MNS ou DSM, MNT ou DTM, MNH. Deux sur les trois suffisent. Un raster dont le nom ne dit rien se donne plus bas comme modèle de surface ou de terrain.

La BD TOPO donne les hauteurs à la gouttière : les bâtiments reçoivent roof_m, le faîtage au-dessus du sol quand il est renseigné, sinon ce que montre le modèle de hauteur dans l’emprise (son 90e centile).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>From cell to cell. What is smoother outside footprints is built. 0: only footprints are built, for models made from photographs, whose crowns are smooth.</source>
   <translation>D’une cellule à l’autre. Hors des emprises, ce qui est plus lisse est du bâti. 0 : seules les emprises sont du bâti, pour les modèles tirés de photographies, dont les houppiers sont lisses.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>From each sensor to each target in range: seen or not, and the clearance over what stands between.</source>
   <translation>De chaque capteur vers chaque cible à portée : vue ou non, et la marge au-dessus de ce qui s’interpose.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>From the &amp;map</source>
   <translation>Depuis la car&amp;te</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>From the data sheet.</source>
   <translation>D’après la fiche technique.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>From the field</source>
   <translation>Du terrain</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>From the last sample to the tour.</source>
   <translation>De la dernière mesure à la tournée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>From this fill level on a container counts as full.</source>
   <translation>À partir de ce taux de remplissage, un conteneur compte comme plein.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <source>From zones and a use case to a plan: what is measured there already and by whom, how many sensors more, which candidates to visit with two reserves each, how much data they send and the platform keeps, how long batteries last, how many gateways, and whether to rent or to buy.

Zones have a role: project, reference or control (zone_role). Without candidates, places well inside the zones are proposed. Sensors of all connections in the cache count, partners’ too.</source>
   <translation>Des zones et d’un cas d’usage à un plan : ce qui y est déjà mesuré et par qui, combien de capteurs en plus, quels candidats visiter avec deux replis chacun, combien de données ils envoient et la plateforme conserve, combien de temps durent les piles, combien de passerelles, et s’il vaut mieux louer ou acheter.

Les zones ont un rôle : projet, référence ou témoin (zone_role). Sans candidats, des emplacements bien à l’intérieur des zones sont proposés. Les capteurs de toutes les connexions du cache comptent, ceux des partenaires aussi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>From {low} to {high} {unit} between the {stations} stations. Between them the map is typically wrong by {rmse} {unit}; the plain mean of the stations would be by {mean_rmse} {unit}.</source>
   <translation>De {low} à {high} {unit} entre les {stations} stations. Entre elles, la carte se trompe typiquement de {rmse} {unit} ; la simple moyenne des stations se tromperait de {mean_rmse} {unit}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>From {low} to {high} {unit} between the {stations} stations. The map shows the stations themselves, not what lies between them.</source>
   <translation>De {low} à {high} {unit} entre les {stations} stations. La carte montre les stations elles-mêmes, non ce qu’il y a entre elles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/sun_bins.py" />
   <source>From {start} to {end} in steps of {step} minutes is no period. The end comes after the start, and a step is longer than 0 and at most a day.</source>
   <translation>De {start} à {end} par pas de {step} minutes n’est pas une période. La fin suit le début, et un pas est supérieur à 0 et d’un jour au plus.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Full at</source>
   <translation>Plein le</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Full at (%)</source>
   <translation>Plein à (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Full at the earliest</source>
   <translation>Plein au plus tôt</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Full at the latest</source>
   <translation>Plein au plus tard</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>Full on {full_at} (between {earliest_at} and {latest_at})</source>
   <translation>Plein le {full_at} (entre le {earliest_at} et le {latest_at})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>Full on {full_at} (from {earliest_at} on)</source>
   <translation>Plein le {full_at} (au plus tôt le {earliest_at})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Gain on the mean (%)</source>
   <translation>Gain sur la moyenne (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Gap (%)</source>
   <translation>Écart (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Gap that is good enough (%)</source>
   <translation>Écart suffisant (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Gaps</source>
   <translation>Lacunes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Gaps in a coverage</source>
   <translation>Trous d’une couverture</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Gateway</source>
   <translation>Passerelle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link.py" />
   <source>Gateway and sensor are nearer than two cells of the surface model ({cell} m): nothing stands between them. Choose places farther apart.</source>
   <translation>La passerelle et le capteur sont à moins de deux mailles du modèle de surface ({cell} m) : rien n’est entre eux. Choisissez des lieux plus éloignés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Gateway: antenna gain (dBi)</source>
   <translation>Passerelle : gain de l’antenne (dBi)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Gateway: antenna height (m)</source>
   <translation>Passerelle : hauteur de l’antenne (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Gateway: antenna less cable (dB)</source>
   <translation>Passerelle : antenne moins câble (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Gateway: cable loss (dB)</source>
   <translation>Passerelle : perte du câble (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Gateway: power (dBm)</source>
   <translation>Passerelle : puissance (dBm)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Gateways</source>
   <translation>Passerelles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Gateways or base stations, existing and planned. The columns name, height_m, gain_dbi, cable_loss_db and power_dbm, where there are any, hold each one’s own values; the parameters fill in the rest.</source>
   <translation>Passerelles ou stations de base, existantes et prévues. Les colonnes name, height_m, gain_dbi, cable_loss_db et power_dbm, si elles existent, portent les valeurs de chacune ; les paramètres complètent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Gateways that mend most, one after the other</source>
   <translation>Les passerelles qui réparent le plus, l’une après l’autre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Gateways to add</source>
   <translation>Passerelles à ajouter</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Gateways to add: {n}; {out} of the new sensors are out of range of the existing ones. Range is a plain distance here: check with the radio coverage.</source>
   <translation>Passerelles à ajouter : {n} ; {out} des nouveaux capteurs sont hors de portée des existantes. La portée n’est ici qu’une distance : vérifiez avec la couverture radio.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_layers.py" />
   <source>Gateways, scenario {name}</source>
   <translation>Passerelles, scénario {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Gateways: none counted, the operator’s network is taken as given. Have the field tests confirm it where the sensors will really sit.</source>
   <translation>Passerelles : aucune comptée, le réseau de l’opérateur est tenu pour acquis. Faites-le confirmer par les tests de terrain, à l’endroit réel des capteurs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>GeoPackage and XLSX hold all tables in one file; XLSX goes on in a further sheet at its limit of rows; a Shapefile’s short names come with a table of correspondence. Parquet needs the package duckdb.</source>
   <translation>GeoPackage et XLSX contiennent toutes les tables en un fichier ; XLSX continue dans une autre feuille à sa limite de lignes ; les noms courts du Shapefile sont accompagnés d’une table de correspondance. Parquet demande le paquet duckdb.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>GeoPackage of the candidate sites</source>
   <translation>GeoPackage des emplacements candidats</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>GeoPackages (*.gpkg)</source>
   <translation>GeoPackages (*.gpkg)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Give the area of the mission: a layer of polygons, or an extent.</source>
   <translation>Indiquez l’emprise de la mission : une couche de polygones, ou une étendue.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Give the connection a name.</source>
   <translation>Donnez un nom à la connexion.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Give the folder of the mission, or its zip.</source>
   <translation>Indiquez le dossier de la mission, ou son zip.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>Give the instant of interest.</source>
   <translation>Indiquez l’instant voulu.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>Give the start and the end.</source>
   <translation>Indiquez le début et la fin.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Given on</source>
   <translation>Accordée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/completeness.py" />
   <source>Given when at least {least} % of the samples expected in the period (and season) are usable; the expected step is the sensor’s median step.</source>
   <translation>Donné si au moins {least} % des mesures attendues sur la période (et la saison) sont exploitables ; le pas attendu est le pas médian du capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Gives every sensor of the cache with its status, the reason in words and the age of its last values, and counts them by status. Works without network.

With a date, the state at that moment is worked out from the archive of observations and the interventions of the time.</source>
   <translation>Donne tous les capteurs du cache avec leur état, son motif en clair et l’ancienneté de leurs dernières valeurs, et les compte par état. Fonctionne hors ligne.

Avec une date, l’état à cet instant est reconstitué d’après l’archive des observations et les interventions d’alors.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Gives, for each cabinet, the energy used, that used between sunrise and sunset, the hours lit by day, the share of the night that is lit, and the nights with a fault: lit much less than the usual night. With a dimming plan, the energy that it would save.</source>
   <translation>Donne, pour chaque armoire, l’énergie consommée, celle consommée entre le lever et le coucher du soleil, les heures allumées de jour, la part de la nuit allumée et les nuits en panne : allumées bien moins que la nuit habituelle. Avec un plan d’abaissement, l’énergie qu’il économiserait.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Gives, for each channel of the counters, the average daily traffic (TMJ), that of working days (TMJO, without weekends and public holidays), the peak hour, the share of each direction and the change in one year.

An empty value is no measure; 0 is no passage. A day counts when at least 80 % of its expected samples are there.</source>
   <translation>Donne, pour chaque canal des compteurs, le trafic moyen journalier (TMJ), celui des jours ouvrés (TMJO, sans week-ends ni jours fériés), l’heure de pointe, la part de chaque sens et l’évolution sur un an.

Une valeur vide est une absence de mesure ; 0 est une absence de passage. Un jour compte si au moins 80 % de ses mesures attendues sont là.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Gives, for each container, its last and mean fill level, the filling rate, how many times it was emptied, how many hours it was full, and when it will be full, with an interval.

With the date of a tour, also which containers it should empty, how surely, and in which order.</source>
   <translation>Donne pour chaque PAV son dernier taux de remplissage, son taux moyen, sa vitesse de remplissage, le nombre de vidages, les heures où il était plein et la date où il le sera, avec un intervalle.

Avec la date d’une tournée, dit aussi quels PAV elle doit vider, avec quelle certitude et dans quel ordre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>Gives, for each sensor, LAeq, Lden and its three periods as energetic means, the levels exceeded 10, 50 and 90 % of the time, and the Harmonica index where sensors send LA95eq or one level a second.

A day counts when at least 80 % of its expected samples are there.</source>
   <translation>Donne, pour chaque capteur, le LAeq, le Lden et ses trois périodes en moyennes énergétiques, les niveaux dépassés 10, 50 et 90 % du temps, et l’indice Harmonica si les capteurs envoient le LA95eq ou un niveau par seconde.

Un jour compte si au moins 80 % de ses mesures attendues sont là.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>Gives, for each sensor, the indicators of an urban-heat study: days over 30 and 35 °C, mean and maximum from 14 to 17 h, tropical nights, mean from 3 to 6 h, mean at one hour, difference to the reference zone at that hour, heat waves.

A day counts when at least 80 % of its expected samples are there. What cannot be computed is left empty, with the reason. The control zone never stands in for the reference zone.

The report says which operators, windows and completeness were used.</source>
   <translation>Donne, pour chaque capteur, les indicateurs d’une étude de surchauffe urbaine : jours à plus de 30 et 35 °C, moyenne et maximum de 14 h à 17 h, nuits tropicales, moyenne de 3 h à 6 h, moyenne à une heure donnée, écart à la zone de référence à cette heure, épisodes de canicule.

Un jour compte si au moins 80 % de ses mesures attendues sont là. Ce qui ne peut être calculé reste vide, avec son motif. La zone témoin ne remplace jamais la zone de référence.

Le rapport indique les opérateurs, plages horaires et complétude utilisés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>Gives, for each sensor, the mean of each hour or half-hour of the local day over the period, as a table and as a chart (PNG or SVG, by the ending of its name).

Sound levels are averaged by energy; counts and energies are summed within the hour, then averaged over the days.</source>
   <translation>Donne, pour chaque capteur, la moyenne de chaque heure ou demi-heure du jour local sur la période, en table et en graphique (PNG ou SVG, selon l’extension de son nom).

Les niveaux sonores sont moyennés en énergie ; les comptages et les énergies sont sommés dans l’heure, puis moyennés sur les jours.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Gives, for each sensor, the shares of the sources of sound that it recognises, of their classes (traffic, other noise, human beings, nature) and of the classes of levels, by day, evening and night.

With a table of what people heard at the same moments it gives the confusion table too: how often sensors and people agree, source by source, with intervals.

Observations have one property by source, {properties}, whose value is the share of the step, in per cent, during which it was recognised.</source>
   <translation>Donne pour chaque capteur les parts des sources sonores qu’il reconnaît, de leurs classes (transports, autres bruits, présence humaine, nature) et des classes de niveaux, de jour, en soirée et de nuit.

Avec une table de ce que des personnes ont entendu aux mêmes moments, donne aussi la table de confusion : combien de fois capteurs et personnes s’accordent, source par source, avec des intervalles.

Les observations ont une propriété par source, {properties}, dont la valeur est la part du pas de temps, en pour cent, où elle a été reconnue.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/waterindicators.py" />
   <source>Gives, for each station, its last level, percentiles of the level, the fastest rise, the hours above the station’s own alert level, and for water quality the share of samples within the limits of the use case.

Alert levels come from the platform, through the cache, or from a column of the sensor layer. A level is never turned into a flood-warning colour.</source>
   <translation>Donne, pour chaque station, la dernière hauteur d’eau, ses centiles, la vitesse de montée maximale, les heures au-dessus du seuil d’alerte propre à la station et, pour la qualité de l’eau, la part des mesures dans les limites du cas d’usage.

Les seuils d’alerte viennent de la plateforme, par le cache, ou d’une colonne de la couche de capteurs. Une hauteur n’est jamais traduite en couleur de vigilance crues.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Go to the field</source>
   <translation>Aller sur le terrain</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Good Friday and 26 December are public holidays too.</source>
   <translation>Le Vendredi saint et le 26 décembre sont aussi fériés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Greatest distance to a site: {value} m.</source>
   <translation>Plus grande distance à un site : {value} m.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Greatest distance without it, more (m)</source>
   <translation>Plus grande distance sans lui, en plus (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Grid</source>
   <translation>Grille</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Ground and buildings.</source>
   <translation>Sol et bâtiments.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Group</source>
   <translation>Groupe</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Grown by</source>
   <translation>Croissance de</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Growth of the trees (m a year)</source>
   <translation>Croissance des arbres (m par an)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Guessed from the name and the values: check it.</source>
   <translation>Deviné d’après le nom et les valeurs : à vérifier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>HEIGHT: “{text}” gives no height in metres above ground, 0 to {most} ({reason}). Give a number, or a field of the points that holds numbers.</source>
   <translation>HEIGHT : « {text} » ne donne pas de hauteur en mètres au-dessus du sol, de 0 à {most} ({reason}). Donnez un nombre, ou un champ des points qui contient des nombres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>Half-hour</source>
   <translation>Demi-heure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Hand to the field…</source>
   <translation>Passer au terrain…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Harmonica index</source>
   <translation>Indice Harmonica</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Harmonica: background</source>
   <translation>Harmonica : bruit de fond</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Harmonica: events</source>
   <translation>Harmonica : événements</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Heard</source>
   <translation>Entendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Heard and recognised (%)</source>
   <translation>Entendu et reconnu (%)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Heard by the network</source>
   <translation>Reçu par le réseau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Heard in {name} alone: {sensors}</source>
   <translation>Reçus dans {name} seul : {sensors}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Heard, in words</source>
   <translation>Entendu, en clair</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Heard: {pct} % of the area</source>
   <translation>Reçu : {pct} % de la surface</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>Heat indicators</source>
   <translation>Indicateurs de chaleur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Heat island map</source>
   <translation>Carte d’îlot de chaleur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>Heat page for councillors</source>
   <translation>Page chaleur pour les élus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Heat page for councillors…</source>
   <translation>Page chaleur pour les élus…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Heat waves</source>
   <translation>Épisodes de canicule</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Heat-wave warning of the départements (Santé publique France and Météo-France): biometeorological indices, means over three days; 35 °C and 24 °C in Bouches-du-Rhône.</source>
   <translation>Vigilance canicule des départements (Santé publique France et Météo-France) : indices biométéorologiques, moyennes sur trois jours ; 35 °C et 24 °C dans les Bouches-du-Rhône.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Height</source>
   <translation>Hauteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>Height (m)</source>
   <translation>Hauteur (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Height above ground</source>
   <translation>Hauteur au-dessus du sol</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Height above ground (MNH)</source>
   <translation>Hauteur au-dessus du sol (MNH)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Height above ground (m)</source>
   <translation>Hauteur au-dessus du sol (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Height above ground, metres</source>
   <translation>Hauteur au-dessus du sol, en mètres</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Height of the antenna above the point (m)</source>
   <translation>Hauteur de l’antenne au-dessus du point (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Height of the crown’s base, as a share of the tree’s height</source>
   <translation>Base du houppier, en proportion de la hauteur de l’arbre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Height of the sensors (m)</source>
   <translation>Hauteur des capteurs (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Height of the sites (m)</source>
   <translation>Hauteur des sites (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Height of the support</source>
   <translation>Hauteur du support</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <source>Height of the support (m)</source>
   <translation>Hauteur du support (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Height of the trees</source>
   <translation>Hauteur des arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Height of what is looked at (m)</source>
   <translation>Hauteur de ce qui est regardé (m)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Height read on the receiver (m)</source>
   <translation>Altitude lue sur le récepteur (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Heights and sensors of the area</source>
   <translation>Hauteurs et capteurs de la zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Heights in metres, in a projected coordinate system, without trees: a tree in it is as opaque as a house, in January too.</source>
   <translation>Altitudes en mètres, dans un système de coordonnées projeté, sans les arbres : un arbre y serait aussi opaque qu’une maison, même en janvier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Heights of ground and buildings</source>
   <translation>Hauteurs du sol et des bâtiments</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Heights of ground and buildings in metres, in a projected coordinate system. Left empty: Okumura-Hata, which knows no terrain.</source>
   <translation>Hauteurs du sol et des bâtiments en mètres, dans un système de coordonnées projeté. Vide : Okumura-Hata, qui ne connaît pas le relief.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Heights of ground and buildings, in metres; with trees in it, they hide too.</source>
   <translation>Hauteurs du sol et des bâtiments, en mètres ; s’il contient des arbres, ils cachent aussi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Heights of ground and buildings, without trees</source>
   <translation>Hauteurs du sol et des bâtiments, sans les arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Heights of ground, buildings and trees, in metres.</source>
   <translation>Altitudes du sol, des bâtiments et des arbres, en mètres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Heights of the bare ground, in metres, counted from the same zero.</source>
   <translation>Altitudes du sol nu, en mètres, comptées depuis le même zéro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/height_above_ground.py" />
   <source>Heights of “{surface}” count from “{one}”, those of “{terrain}” from “{other}”: convert one of them first.</source>
   <translation>Les altitudes de « {surface} » se comptent depuis « {one} », celles de « {terrain} » depuis « {other} » : convertissez d’abord l’un des deux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Heights, surroundings, gateways</source>
   <translation>Hauteurs, environnement, passerelles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Heights, trees and clouds of the area</source>
   <translation>Hauteurs, arbres et nuages du secteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Highest ({unit})</source>
   <translation>Maximum ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Highest (°C)</source>
   <translation>Maximum (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Highest sample from 14 h to 17 h local time, 17 h not included.</source>
   <translation>Mesure la plus haute de 14 h à 17 h, heure locale, 17 h non compris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>History of observations: available.</source>
   <translation>Historique des observations : disponible.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>History of observations: none; SmartMetro keeps the values it sees.</source>
   <translation>Historique des observations : aucun ; SmartMetro garde les valeurs qu’il voit.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>History of {use_case}: {added} new values.</source>
   <translation>Historique de {use_case} : {added} valeurs nouvelles.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>History of {use_case}: {reason}</source>
   <translation>Historique de {use_case} : {reason}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Holds lamp posts, façades, poles, trees or cabinets against the rules of a use case: for each rule a verdict (ok, fails, to_check), the value looked at and why; a verdict for the whole and a score, 0 to 100.

What is not known is to be checked on site and never passes. A support is out when it fails a blocking rule.

Rules are JSON files: those that ship, those of your profile (folder support_rules), or any path. So are field mappings, which say what the columns of a register mean.</source>
   <translation>Confronte des candélabres, façades, poteaux, arbres ou armoires aux règles d’un cas d’usage : pour chaque règle un verdict (ok, fails, to_check), la valeur examinée et le motif ; un verdict d’ensemble et une note de 0 à 100.

Ce qui n’est pas connu est à vérifier sur place et n’est jamais admis. Un support est écarté quand il ne respecte pas une règle bloquante.

Les règles sont des fichiers JSON : ceux fournis, ceux de votre profil (dossier support_rules) ou un chemin quelconque. Il en va de même des correspondances, qui disent ce que signifient les colonnes d’un registre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Holes join below (m)</source>
   <translation>Les trous se joignent sous (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Horizon (years)</source>
   <translation>Horizon (années)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Horizon and paths of the sun</source>
   <translation>Horizon et courses du soleil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Horizon of the site with the sun’s paths</source>
   <translation>Horizon de l’emplacement avec les courses du soleil</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Host</source>
   <translation>Partie accueillante</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Hosting party</source>
   <translation>Partie accueillante</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Hot data (MB)</source>
   <translation>Données chaudes (Mo)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Hot data (days)</source>
   <translation>Données chaudes (jours)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Hour</source>
   <translation>Heure</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Hours</source>
   <translation>Heures</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Hours above the station’s alert level</source>
   <translation>Heures au-dessus du seuil d’alerte de la station</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Hours at or above the alert level that the station itself carries, each sample for the time it stands.</source>
   <translation>Heures au seuil d’alerte propre à la station ou au-dessus, chaque mesure comptant pour sa durée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Hours at {full} % or more, each sample for the time it stands.</source>
   <translation>Heures à {full} % ou plus, chaque mesure comptant pour sa durée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Hours between sunrise and sunset with more than {lit} % of the largest power seen.</source>
   <translation>Heures entre le lever et le coucher du soleil à plus de {lit} % de la plus grande puissance observée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Hours full</source>
   <translation>Heures plein</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Hours lit by day</source>
   <translation>Heures allumées de jour</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Hours of access</source>
   <translation>Horaires d’accès</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Hours of outage</source>
   <translation>Heures d’interruption</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sunhours.py" />
   <source>Hours of sun</source>
   <translation>Heures d’ensoleillement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Hours of sun of an open field</source>
   <translation>Heures de soleil d’un terrain dégagé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sunhours.py" />
   <source>Hours over the whole period.</source>
   <translation>Heures sur toute la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>How each indicator is computed</source>
   <translation>Calcul de chaque indicateur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>How far it may be from the best is not known: no exact solver ran.</source>
   <translation>Son écart à la meilleure réponse n’est pas connu : aucun solveur exact n’a tourné.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>How far they may be off, with its unit.</source>
   <translation>De combien elles peuvent s’écarter, avec l’unité.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>How it was counted</source>
   <translation>Comment cela a été compté</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>How large a sensor is drawn.</source>
   <translation>Taille à laquelle un capteur est dessiné.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>How likeness fades with distance</source>
   <translation>Comment la ressemblance décroît avec la distance</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>How long the platform keeps values at hand.</source>
   <translation>Combien de temps la plateforme garde les valeurs à portée de main.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>How long values are archived.</source>
   <translation>Combien de temps les valeurs sont archivées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sunhours.py" />
   <source>How many hours of direct sun the ground and the roofs get over a period, a part of the day or some months. Light through leaves counts by its share, by date.

The sun’s positions are gathered into a few thousand directions; the mean of the hours stays within 0.1 % of the sum over all positions, a cell’s own within 1 % on average.</source>
   <translation>Combien d’heures de soleil direct reçoivent le sol et les toits sur une période, une partie du jour ou certains mois. La lumière à travers les feuilles compte pour sa part, selon la date.

Les positions du soleil sont regroupées en quelques milliers de directions ; la moyenne des heures reste à 0,1 % de la somme sur toutes les positions, celle d’une cellule à 1 % en moyenne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>How many sensors</source>
   <translation>Combien de capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>How many sensors see each cell of the surface: cameras and counters in their field of view and range, behind buildings and ground. With targets, the line of sight from each sensor to each target, and what stands in it.

For sound-level meters: a ring as far as a source stands above the background, over open hard ground. Façades, wind and screens are left out; inside a street it may be several times too small or too large. It tells an order of size and is no noise map.</source>
   <translation>Combien de capteurs voient chaque cellule de la surface : caméras et compteurs dans leur champ de vision et leur portée, derrière les bâtiments et le relief. Avec des cibles, la ligne de vue de chaque capteur vers chaque cible, et ce qui s’y interpose.

Pour les sonomètres : un cercle jusqu’où une source ressort du bruit de fond, sur sol dur dégagé. Façades, vent et écrans sont ignorés ; dans une rue il peut être plusieurs fois trop petit ou trop grand. Il donne un ordre de grandeur et n’est pas une carte de bruit.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>How many sites are worth it</source>
   <translation>Combien de sites valent la peine</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>How many to propose among those places.</source>
   <translation>Combien en proposer parmi ces lieux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>How much of the sky each cell sees, 0 to 1: narrow streets, which see little of it, keep their heat at night. 384 directions, weighted for a level plane.</source>
   <translation>La part de ciel que voit chaque cellule, de 0 à 1 : les rues étroites, qui en voient peu, gardent leur chaleur la nuit. 384 directions, pondérées pour un plan horizontal.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>How often</source>
   <translation>Nombre de fois</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>How often the sun is looked at.</source>
   <translation>L’intervalle entre deux positions du soleil.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>How often what was heard was recognised as what. Needs what people heard.</source>
   <translation>Combien de fois ce qui a été entendu a été reconnu, et comme quoi. Demande ce que des personnes ont entendu.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>How strict each check is, as JSON. Left empty: SmartMetro’s own settings.</source>
   <translation>La sévérité de chaque contrôle, en JSON. Laissé vide : les réglages de SmartMetro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>How strict the checks were</source>
   <translation>Sévérité des contrôles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>How sure the map is</source>
   <translation>Fiabilité de la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>How sure the map is, and what it was made of.</source>
   <translation>La fiabilité de la carte, et ce dont elle est faite.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>How the service is called.</source>
   <translation>Nom du service.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>How the values were made.</source>
   <translation>Comment les valeurs ont été obtenues.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>How this height is counted</source>
   <translation>Référence de cette altitude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>How uncertain each cell is, in °C. Absent when only stations are drawn.</source>
   <translation>L’incertitude de chaque cellule, en °C. Absent si seules les stations sont dessinées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>How values between the stations are found. A method chosen here is obeyed.</source>
   <translation>La façon d’estimer les valeurs entre les stations. La méthode choisie ici est suivie.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/hubeau_hydrometry.json" />
   <source>Hub’Eau: river levels and flows</source>
   <translation>Hub’Eau : hauteurs et débits des cours d’eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Hyndman and Fan (1996), type 7, to the millimetre.</source>
   <translation>Hyndman et Fan (1996), type 7, au millimètre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>IGN,LiDAR HD,RGE ALTI,BD TOPO,MNS,MNT,MNH,tiles,mosaic,clip,area,prepare</source>
   <translation>IGN,LiDAR HD,RGE ALTI,BD TOPO,MNS,MNT,MNH,dalles,mosaïque,découper,emprise,préparer</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/partners.json" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>INSEE code</source>
   <translation>Code INSEE</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>INSEE code of the commune, a text</source>
   <translation>Code INSEE de la commune, un texte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>ISO 1996-1: equivalent continuous sound pressure level.</source>
   <translation>ISO 1996-1 : niveau de pression acoustique continu équivalent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>ISO 1996-1: percentage exceedance level.</source>
   <translation>ISO 1996-1 : niveau acoustique fractile.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Id</source>
   <translation>Identifiant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Id of the &amp;one sensor:</source>
   <translation>Identifiant de l’u&amp;nique capteur :</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Id of the device (scan its code)</source>
   <translation>Identifiant de l’appareil (scanner son code)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Id of the mission</source>
   <translation>Identifiant de la mission</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Id of the site</source>
   <translation>Identifiant du site</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Ids of the time</source>
   <translation>Identifiants d’époque</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Ids that values came with</source>
   <translation>Identifiants d’origine des valeurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>If refused</source>
   <translation>En cas de refus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Implausible value: {property} is not a number</source>
   <translation>Valeur aberrante : {property} n’est pas un nombre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Implausible value: {property} {value}</source>
   <translation>Valeur aberrante : {property} {value}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Import a field mapping</source>
   <translation>Importer une correspondance de champs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Import a field mapping…</source>
   <translation>Importer une correspondance…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Import alert mails</source>
   <translation>Importer des courriels d’alerte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Import alert mails…</source>
   <translation>Importer des courriels d’alerte…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Import connections</source>
   <translation>Importer des connexions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Import connections…</source>
   <translation>Importer des connexions…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Import rules</source>
   <translation>Importer des règles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Import rules…</source>
   <translation>Importer des règles…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Import thresholds</source>
   <translation>Importer des seuils</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>In QField, the button beside the field reads a QR code or a barcode.</source>
   <translation>Dans QField, le bouton à côté du champ lit un QR code ou un code-barres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>In a building, against one, or where no height is known: check on site.</source>
   <translation>Dans un bâtiment, contre un mur ou là où la hauteur est inconnue : à vérifier sur place.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>In a metal container</source>
   <translation>Dans un conteneur métallique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>In leaf from day</source>
   <translation>En feuilles du jour</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>In metres: EPSG:2154, a conical zone such as EPSG:3944… Left empty: that of the tiles.</source>
   <translation>En mètres : EPSG:2154, une conique conforme comme EPSG:3944… Vide : celui des dalles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>In service</source>
   <translation>En service</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>In short</source>
   <translation>En bref</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/sqlite_blocks.py" />
   <source>In the archive, the values of {property} of {sensor_id} for {month} are damaged ({detail}). Purge the archive up to the end of that month, or move its file away; then fetch the period again.</source>
   <translation>Dans l’archive, les valeurs de {property} de {sensor_id} pour {month} sont endommagées ({detail}). Purgez l’archive jusqu’à la fin de ce mois, ou déplacez son fichier ; puis récupérez à nouveau la période.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>In the middle of a homogeneous zone</source>
   <translation>Au centre d’une zone homogène</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>In the order of the day</source>
   <translation>Dans l’ordre de la journée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>In the order of their use, with the sensors heard once each is there.</source>
   <translation>Dans l’ordre de leur utilité, avec les capteurs reçus une fois chacune en place.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>In the property’s unit. Left empty: the rule’s own level.</source>
   <translation>Dans l’unité de la grandeur. Vide : le niveau de la règle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>In the register: {count}</source>
   <translation>Dans le registre : {count}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>In the zones</source>
   <translation>Dans les zones</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>In words</source>
   <translation>En clair</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Indicative background</source>
   <translation>Fond indicatif</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Indicator</source>
   <translation>Indicateur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Indicator of the map</source>
   <translation>Indicateur de la carte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>Indicator of the metropolis’ heat study; operator and window as proposed here.</source>
   <translation>Indicateur de l’étude de chaleur de la métropole ; opérateur et plage horaire tels que proposés ici.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Indicators</source>
   <translation>Indicateurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Indicators by sensor</source>
   <translation>Indicateurs par capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>Indoors</source>
   <translation>En intérieur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Install from a &amp;folder of wheels…</source>
   <translation>Installer depuis un &amp;dossier de wheels…</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Installation</source>
   <translation>Installation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Installations</source>
   <translation>Installations</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Installed by</source>
   <translation>Installé par</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Installed on</source>
   <translation>Installé le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Installed. What needed it works from now on.</source>
   <translation>Installé. Ce qui en avait besoin fonctionne désormais.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Installing party</source>
   <translation>Partie déposante</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Instant</source>
   <translation>Instant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>Instant (UTC)</source>
   <translation>Instant (UTC)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Instant of the measure, UTC (ISO 8601)</source>
   <translation>Instant de la mesure, UTC (ISO 8601)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Instead of a PVGIS file: twelve shares of a clear sky’s light, January first, or one for all months.</source>
   <translation>À la place d’un fichier PVGIS : douze parts de la lumière d’un ciel clair, janvier d’abord, ou une seule pour tous les mois.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Instead of a PVGIS file: twelve shares of a clear sky’s light, January first, such as “0.5 0.55 0.6 …”, or one for all months.</source>
   <translation>À la place d’un fichier PVGIS : douze parts de la lumière d’un ciel clair, de janvier à décembre, par exemple « 0,5 0,55 0,6 … », ou une seule pour tous les mois.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Instead of polygons.</source>
   <translation>À la place de polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Instead of the folder.</source>
   <translation>À la place du dossier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Intercept</source>
   <translation>Ordonnée à l’origine</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Intervention</source>
   <translation>Intervention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>Intervention on {names}</source>
   <translation>Intervention sur {names}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Intervention since {started_at}</source>
   <translation>Intervention en cours depuis le {started_at}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Intervention since {started_at}: {fault}</source>
   <translation>Intervention en cours depuis le {started_at} : {fault}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/quality_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>Interventions</source>
   <translation>Interventions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Interventions in the period: {interventions}.</source>
   <translation>Interventions de la période : {interventions}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Interventions of the period, the latest first</source>
   <translation>Interventions de la période, les plus récentes en tête</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Interventions…</source>
   <translation>Interventions…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Inverse distance weighting</source>
   <translation>Pondération inverse à la distance (IDW)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/cloudiness.py" />
   <source>Irradiation takes twelve values in kWh/m² a month, January first, each between {low} and {high}.</source>
   <translation>L’irradiation demande douze valeurs en kWh/m² par mois, à partir de janvier, chacune entre {low} et {high}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Isolines</source>
   <translation>Isolignes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>It bears no date that can be read.</source>
   <translation>Il ne porte aucune date lisible.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>It cannot be read: {detail}</source>
   <translation>Il ne peut pas être lu : {detail}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/staging.py" />
   <source>It cannot be written to the cache: {detail}.</source>
   <translation>Impossible de l’écrire dans le cache : {detail}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>It comes from the platform and stays.</source>
   <translation>Elle vient de la plateforme et reste.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>It holds more than {limit} mails; the rest was left out.</source>
   <translation>Il contient plus de {limit} courriels ; le reste a été laissé de côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>It is larger than {limit} MB.</source>
   <translation>Il dépasse {limit} Mo.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>It was received well before it fell silent: look at battery and sensor before the radio.</source>
   <translation>Il était bien reçu avant de se taire : regardez la pile et le capteur avant la radio.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Item</source>
   <translation>Poste</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>Its mean is of other days: {valid_pct} % of the period, {fullest_pct} % at the fullest station.</source>
   <translation>Sa moyenne porte sur d’autres jours : {valid_pct} % de la période, {fullest_pct} % à la station la plus complète.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Its number in the order of the layer.</source>
   <translation>Son numéro, dans l’ordre de la couche.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>January</source>
   <translation>janvier</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>July</source>
   <translation>juillet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Jump</source>
   <translation>Saut</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>June</source>
   <translation>juin</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>Keep this level</source>
   <translation>Garder ce niveau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Kept apart</source>
   <translation>Gardés distincts</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Kept back for the reliability</source>
   <translation>Gardé pour la fiabilité</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/partners.json" />
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Kind</source>
   <translation>Nature</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Kind of chart</source>
   <translation>Type de graphique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Kind of support</source>
   <translation>Type de support</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Kriging with external drift</source>
   <translation>Krigeage avec dérive externe</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>L10</source>
   <translation>L10</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>L50</source>
   <translation>L50</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>L90</source>
   <translation>L90</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>LA95eq</source>
   <translation>LA95eq</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>LAYER cannot be opened. Choose another layer.</source>
   <translation>LAYER ne s’ouvre pas. Choisissez une autre couche.</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>LAeq</source>
   <translation>LAeq</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>LIFE Harmonica project (Bruitparif, Acoucité), 2014.</source>
   <translation>Projet LIFE Harmonica (Bruitparif, Acoucité), 2014.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Label</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Lamp posts, façades, poles, trees, cabinets.</source>
   <translation>Candélabres, façades, poteaux, arbres, armoires.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Land cover</source>
   <translation>Occupation du sol</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Land cover field</source>
   <translation>Champ d’occupation du sol</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Large archives, in Parquet; smaller ones do without it</source>
   <translation>Grandes archives, en Parquet ; les plus petites s’en passent</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Largest difference to the reference at the hour</source>
   <translation>Plus grand écart à la référence à l’heure choisie</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Largest hole</source>
   <translation>Plus grand trou</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Largest holes</source>
   <translation>Plus grands trous</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Largest over the days of the sample at {hour} minus the mean of the reference sensors at {hour} of the same day.</source>
   <translation>Plus grande valeur, sur les jours, de la mesure à {hour} moins la moyenne des capteurs de référence à {hour} le même jour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Largest rise between two consecutive samples, by the time between them (at least half a step).</source>
   <translation>Plus forte montée entre deux mesures consécutives, rapportée à leur écart de temps (au moins un demi-pas).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Last data</source>
   <translation>Dernières données</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Last day in leaf</source>
   <translation>Dernier jour en feuilles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Last fill level</source>
   <translation>Dernier taux de remplissage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Last seen</source>
   <translation>Vu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/sensor_form.py" />
   <source>Last values</source>
   <translation>Dernières valeurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Last water level</source>
   <translation>Dernière hauteur d’eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Late end of the same interval; empty when it has no end.</source>
   <translation>Fin du même intervalle ; vide s’il n’a pas de fin.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Latitude</source>
   <translation>Latitude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/location.py" />
   <source>Latitude and longitude are exchanged in the platform’s data for {count} sensors (for instance {example}); they are shown where they belong. Tell the supplier.</source>
   <translation>Latitude et longitude sont inversées dans les données de la plateforme (capteurs concernés : {count}, par exemple {example}) ; ils sont affichés à leur vraie place. Signalez-le au fournisseur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/sun.py" />
   <source>Latitude {latitude} and longitude {longitude} are no place on Earth.</source>
   <translation>La latitude {latitude} et la longitude {longitude} ne désignent aucun lieu sur Terre.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Latitude, degrees (EPSG:4326)</source>
   <translation>Latitude, en degrés (EPSG:4326)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Latitude, longitude</source>
   <translation>Latitude, longitude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Layer</source>
   <translation>Couche</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Layer for the field</source>
   <translation>Couche pour le terrain</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Layers below the map. Left empty: what the project shows.</source>
   <translation>Couches placées sous la carte. Vide : ce que montre le projet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Layers of lamp posts, façades, poles, cabinets: tick those to look at.</source>
   <translation>Couches de candélabres, façades, poteaux, armoires : cochez celles à examiner.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Layers of the map</source>
   <translation>Couches de la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Layout</source>
   <translation>Mise en page</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Lden</source>
   <translation>Lden</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Least margin (dB)</source>
   <translation>Marge minimale (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Least probability for the tour (%)</source>
   <translation>Probabilité minimale pour la tournée (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Least share of the period (%)</source>
   <translation>Part minimale de la période (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Least value of the raster</source>
   <translation>Valeur minimale du raster</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Leave out the alerts that have closed.</source>
   <translation>Laisser de côté les alertes refermées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Leave-one-out error (°C)</source>
   <translation>Erreur en validation croisée (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Leave-one-out errors, best first</source>
   <translation>Erreurs en validation croisée, la meilleure en tête</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Leaves its neighbours in time abruptly and comes back at once.</source>
   <translation>S’écarte brusquement des mesures voisines dans le temps et y revient aussitôt.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Leaves out what is restricted: names, contacts, comments, photos, free texts.</source>
   <translation>Laisse de côté ce qui est restreint : noms, contacts, commentaires, photos, textes libres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Left empty: 14 for LoRa, 23 for NB-IoT and LTE-M.</source>
   <translation>Vide : 14 pour LoRa, 23 pour NB-IoT et LTE-M.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Left empty: a round size that gives some 500 cells along the longest side.</source>
   <translation>Laissé vide : une taille ronde donnant environ 500 cellules sur le plus grand côté.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Left empty: around the stations.</source>
   <translation>Laissé vide : autour des stations.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Left empty: as fine as the surface model, or a thousandth of the range where that is coarser.</source>
   <translation>Vide : aussi fines que le modèle de surface, ou un millième de la portée si c’est plus grand.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Left empty: each costs 1.</source>
   <translation>Laissé vide : chacun coûte 1.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Left empty: each counts 1.</source>
   <translation>Laissé vide : chacun compte pour 1.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Left empty: land_cover, else each zone is a cover of its own.</source>
   <translation>Vide : land_cover, sinon chaque zone est une occupation à part.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Left empty: points count 1, lines their metres, polygons their square metres.</source>
   <translation>Laissé vide : un point compte pour 1, une ligne pour ses mètres, un polygone pour ses mètres carrés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Left empty: score, else all alike.</source>
   <translation>Laissé vide : score, sinon tous égaux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Left empty: that of the surface model.</source>
   <translation>Vide : celle du modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <source>Left empty: the metropolis.</source>
   <translation>Laissé vide : la métropole.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Left empty: the name of the folder.</source>
   <translation>Laissé vide : le nom du dossier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Left empty: the one in the field’s heading.</source>
   <translation>Vide : celle de l’intitulé du champ.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>Left empty: the rules of your QGIS profile.</source>
   <translation>Vide : les règles de votre profil QGIS.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Left empty: those of the project, when in metres; else Lambert 93 in France.</source>
   <translation>Vide : celles du projet, si elles sont en mètres ; sinon Lambert 93 en France.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <source>Left empty: three months.</source>
   <translation>Laissé vide : trois mois.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Left empty: what the field means.</source>
   <translation>Vide : ce que signifie le champ.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Left empty: what the project shows.</source>
   <translation>Laissé vide : ce que montre le projet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Left empty: zone or name.</source>
   <translation>Laissé vide : zone ou name.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Left empty: zone, name, nom or commune, whichever there is.</source>
   <translation>Vide : zone, name, nom ou commune, selon ce qui existe.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>Left out ({what}): {reason}</source>
   <translation>Laissé de côté ({what}) : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Length of the longest heat wave, in days.</source>
   <translation>Durée du plus long épisode de canicule, en jours.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>Level</source>
   <translation>Niveau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Level (dBm)</source>
   <translation>Niveau (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Level at night</source>
   <translation>Niveau de nuit (Ln)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Level at the gateway (dBm)</source>
   <translation>Niveau à la passerelle (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level below which 10 % of the samples lie.</source>
   <translation>Hauteur sous laquelle se trouvent 10 % des mesures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level below which 90 % of the samples lie.</source>
   <translation>Hauteur sous laquelle se trouvent 90 % des mesures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level below which half of the samples lie.</source>
   <translation>Hauteur sous laquelle se trouve la moitié des mesures.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Level by day</source>
   <translation>Niveau de jour (Ld)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Level exceeded {percent} % of the time: mean of the sensor’s own L{percent} where it sends it, else of its LAeq samples.</source>
   <translation>Niveau dépassé {percent} % du temps : moyenne du L{percent} du capteur s’il l’envoie, sinon d’après ses mesures de LAeq.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Level expected at the tour at the filling rate.</source>
   <translation>Niveau attendu à la tournée, à la vitesse de remplissage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Level in the evening</source>
   <translation>Niveau de soirée (Le)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>Level to try</source>
   <translation>Niveau à essayer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level, 10th percentile</source>
   <translation>Hauteur d’eau, 10e centile</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level, 90th percentile</source>
   <translation>Hauteur d’eau, 90e centile</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Level, median</source>
   <translation>Hauteur d’eau, médiane</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Levels vary by {spread} dB from place to place and, with the placement, by {all} dB.</source>
   <translation>Les niveaux varient de {spread} dB d’un lieu à l’autre et, avec l’emplacement, de {all} dB.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Light passes below it.</source>
   <translation>La lumière passe en dessous.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Light through bare branches</source>
   <translation>Lumière à travers les branches nues</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Light through leaves</source>
   <translation>Lumière à travers les feuilles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Light through trees</source>
   <translation>Lumière à travers les arbres</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <source>Lighting cabinets</source>
   <translation>Armoires d’éclairage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Lines of equal temperature, no finer than the error of the map.</source>
   <translation>Lignes d’égale température, pas plus fines que l’erreur de la carte.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Lines of sight</source>
   <translation>Lignes de vue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Lines of sight need a surface model: choose one under DSM.</source>
   <translation>Les lignes de vue demandent un modèle de surface : choisissez-le dans DSM.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Lists what sensors were called before: ids, names and places that changed, who said so and when.

A sensor renamed, replaced or moved to another platform keeps one history once a person has confirmed it: in SmartMetro &gt; Follow the sensors &gt; Renamed sensors…, or here with a table of changes. The observations keep the ids they came with, so that a decision can be taken back.</source>
   <translation>Liste ce que furent les capteurs : identifiants, noms et emplacements qui ont changé, qui l’a dit et quand.

Un capteur renommé, remplacé ou passé sur une autre plateforme garde une seule histoire dès qu’une personne l’a confirmé : dans SmartMetro &gt; Suivre les capteurs &gt; Capteurs renommés…, ou ici avec une table de changements. Les observations conservent l’identifiant sous lequel elles sont arrivées : une décision peut être reprise.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Lit hours between sunset and sunrise, by the hours measured then.</source>
   <translation>Heures allumées entre le coucher et le lever du soleil, rapportées aux heures mesurées alors.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>LoRa with the sensitivities of Semtech’s circuits; NB-IoT and LTE-M with the coupling loss that 3GPP sets (164 and 155.7 dB), a noise rise of 0 and a base station of 43 dBm.</source>
   <translation>LoRa avec les sensibilités des circuits Semtech ; NB-IoT et LTE-M avec la perte de couplage fixée par le 3GPP (164 et 155,7 dB), sans remontée de bruit et avec une station de base de 43 dBm.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>LoRa,LoRaWAN,NB-IoT,coverage,gateway,link budget,margin,radio,spreading factor</source>
   <translation>LoRa,LoRaWAN,NB-IoT,couverture,passerelle,bilan de liaison,marge,radio,facteur d’étalement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>LoRa,RSSI,calibration,container,loss,buried,semi-buried,metal,residual</source>
   <translation>LoRa,RSSI,calage,conteneur,perte,enterré,semi-enterré,métal,résidu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>LoRa,link,profile,Fresnel zone,line of sight,diffraction,link budget</source>
   <translation>LoRa,liaison,profil,zone de Fresnel,visibilité,diffraction,bilan de liaison</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>LoRa,reception,RSSI,SNR,frame counter,coverage,container,remedy,field test</source>
   <translation>LoRa,réception,RSSI,SNR,compteur de trames,couverture,conteneur,PAV,remède,essai</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>LoRaWAN of a partner</source>
   <translation>LoRaWAN d’un partenaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>LoRaWAN of an operator</source>
   <translation>LoRaWAN d’un opérateur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>LoRaWAN of the commune</source>
   <translation>LoRaWAN de la commune</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Local day of the measure</source>
   <translation>Jour local de la mesure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Local hour (8 is from 8 to 9 h) with the highest mean count over the complete days; the earlier of equals.</source>
   <translation>Heure locale (8 : de 8 h à 9 h) au comptage moyen le plus élevé sur les jours complets ; à égalité, la première.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Local hour at which dimming begins.</source>
   <translation>Heure locale du début de l’abaissement.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Local hour at which it ends.</source>
   <translation>Heure locale de sa fin.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/profile_chart.py" />
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>Local time</source>
   <translation>Heure locale</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Local time ({zone})</source>
   <translation>Heure locale ({zone})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Local time of the measure</source>
   <translation>Heure locale de la mesure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Location (point or shape)</source>
   <translation>Localisation (point ou forme)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Lock-out asked of the lighting operator where the support is electric</source>
   <translation>Consignation demandée à l’exploitant de l’éclairage si le support est électrique</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Lock-out of the lighting network</source>
   <translation>Consignation du réseau d’éclairage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/exports/logos_field.py" />
   <source>Logos on maps</source>
   <translation>Logos des cartes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Longest (h)</source>
   <translation>La plus longue (h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Longest heat wave</source>
   <translation>Plus longue canicule</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Longest outage (h)</source>
   <translation>Plus longue interruption (h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Longitude</source>
   <translation>Longitude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Longitude, degrees (EPSG:4326)</source>
   <translation>Longitude, en degrés (EPSG:4326)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Look for sensors within (m)</source>
   <translation>Chercher les capteurs à moins de (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Looking at supports, rules, sun, radio and existing sensors…</source>
   <translation>Examen des supports, des règles, du soleil, de la radio et des capteurs existants…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Looks for values that should not be believed: out of range, spikes, flat lines, repeated or contradicting rows, clocks that stand still, drift or write local time as UTC, sensors far from their neighbours (altitude taken into account) or that do not follow the network, direct sun on a shelter, interventions.

Nothing is deleted. The output is the same observations with a column qc_flag: empty when no check doubts the value, else the names of the checks that do. Indicators leave flagged values out. The report says by sensor what was flagged and why, and what remains.</source>
   <translation>Cherche les valeurs auxquelles ne pas se fier : hors plage, pics, valeurs figées, lignes répétées ou contradictoires, horloges arrêtées, qui dérivent ou qui écrivent l’heure locale en UTC, capteurs loin de leurs voisins (compte tenu de l’altitude) ou qui ne suivent pas le réseau, soleil direct sur un abri, interventions.

Rien n’est supprimé. La sortie contient les mêmes observations avec une colonne qc_flag : vide si aucun contrôle ne met la valeur en doute, sinon le nom des contrôles concernés. Les indicateurs écartent les valeurs marquées. Le rapport dit, par capteur, ce qui a été marqué et pourquoi, et ce qui reste.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Loss (dB)</source>
   <translation>Perte (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Loss at half of the places</source>
   <translation>Perte à la moitié des lieux</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>Loss found (dB): {placement}</source>
   <translation>Perte trouvée (dB) : {placement}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <source>Loss of the placement (dB)</source>
   <translation>Perte de l’emplacement (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Loss that the link bears</source>
   <translation>Perte que la liaison supporte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Loss that the link bears (dB)</source>
   <translation>Perte que la liaison supporte (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Loss: {placement} (dB)</source>
   <translation>Perte : {placement} (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Low battery</source>
   <translation>Batterie faible</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Lower end of an interval that holds nine times in ten.</source>
   <translation>Bas d’un intervalle juste neuf fois sur dix.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Lower limit</source>
   <translation>Limite basse</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Lower limit of agreement</source>
   <translation>Limite d’accord basse</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Lower things belong to the ground: cars, benches, walls.</source>
   <translation>Ce qui est plus bas appartient au sol : voitures, bancs, murets.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Lowest ({unit})</source>
   <translation>Minimum ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Lowest (°C)</source>
   <translation>Minimum (°C)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Lowest tree (m)</source>
   <translation>Arbre le plus bas (m)</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Machines and ventilation</source>
   <translation>Machines et ventilation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Made with SmartMetro</source>
   <translation>Établi avec SmartMetro</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>Mail of the platform: {subject}</source>
   <translation>Courriel de la plateforme : {subject}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Mails</source>
   <translation>Courriels</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Mails set aside</source>
   <translation>Courriels mis de côté</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Main value</source>
   <translation>Valeur principale</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Maintenance</source>
   <translation>Maintenance</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Makes a folder that a crew opens in QField, without network: the sensors of an area as they are now, candidate sites, forms for survey, installation, maintenance, removal and cross-check, a base map, a PDF sheet.

Checks first what can go wrong, and says it. The folder must be new or empty: work that has not come back is never overwritten. Bring it back with “Bring field work back”.</source>
   <translation>Crée un dossier qu’une équipe ouvre dans QField, sans réseau : les capteurs d’une emprise tels qu’ils sont, les sites candidats, les formulaires de visite, d’installation, de maintenance, de dépose et de contrôle contradictoire, un fond de plan, une fiche PDF.

Vérifie d’abord ce qui peut mal tourner, et le dit. Le dossier doit être nouveau ou vide : un travail qui n’est pas revenu n’est jamais écrasé. Ramenez-le avec « Ramener le travail de terrain ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Makes a map to print from one field of a layer, or from a raster: title, legend, scale, north, inset, sources, and what the figures mean (period, hour, number of stations, method, error). One page, or an atlas with a page for each zone or commune.

Colours stay apart for colour-blind readers; values, sizes and hatches keep the map readable in black and white. PDFs have a geo-reference and layers that can be switched off. For before and after, give both maps the same classes: BREAKS, or the other layer.

Logos are chosen in Options &gt; SmartMetro. The layer’s own account (hour, days, method) is printed where nothing else is given.</source>
   <translation>Met en page une carte à imprimer, à partir d’un champ d’une couche ou d’un raster : titre, légende, échelle, nord, carton de situation, sources, et ce que disent les chiffres (période, heure, nombre de stations, méthode, erreur). Une page, ou un atlas d’une page par zone ou par commune.

Les couleurs restent distinctes pour les lecteurs daltoniens ; valeurs, tailles et hachures gardent la carte lisible en noir et blanc. Les PDF sont géoréférencés et leurs couches se masquent. Pour un avant/après, donnez les mêmes classes aux deux cartes : BREAKS, ou l’autre couche.

Les logos se choisissent dans Options &gt; SmartMetro. Ce que la couche dit d’elle-même (heure, jours, méthode) est imprimé quand rien d’autre n’est indiqué.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>Makes a new cache, with its archive of observations, from a folder written by “Export a use case” in JSON, GeoPackage or CSV: for a colleague, or after years in a drawer. Nothing of the export is lost. Open data cannot be read back.</source>
   <translation>Refait un cache, avec son archive d’observations, à partir d’un dossier écrit par « Exporter un cas d’usage » en JSON, GeoPackage ou CSV : pour un collègue, ou après des années dans un tiroir. Rien de l’export n’est perdu. Des données ouvertes ne se relisent pas.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Mandatory</source>
   <translation>Obligatoire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Map</source>
   <translation>Carte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Map and share</source>
   <translation>Cartographier et partager</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <source>Map of {label}: {count} sensors, from {low} to {high} {unit}. The values are in the table “Indicators by sensor”.</source>
   <translation>Carte, {label} : {count} capteurs, de {low} à {high} {unit}. Les valeurs sont dans le tableau « Indicateurs par capteur ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Map tip</source>
   <translation>Infobulle</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Maps and reports</source>
   <translation>Cartes et rapports</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Maps each station’s mean temperature at one hour of the night, 5 o’clock by default, over the period.

Below twenty stations, or when no surface beats the plain mean by 10 % in a leave-one-out test, the automatic choice draws the stations and the means of the zones, and says so. Otherwise it takes the surface with the least error. A method that you choose is obeyed.

Beside the map come its standard deviation, the error at each station and a report: how far off the map is, beside what the plain mean would have been, the variogram, and what the map was made of. Places too far from the stations, or unlike them, are left empty.</source>
   <translation>Cartographie la température moyenne de chaque station à une heure de la nuit, 5 h par défaut, sur la période.

Sous vingt stations, ou si aucune surface ne fait mieux que la simple moyenne de 10 % en validation croisée, le choix automatique dessine les stations et les moyennes par zone, et le dit. Sinon il prend la surface à l’erreur la plus faible. Une méthode que vous choisissez est suivie.

La carte est accompagnée de son écart-type, de l’erreur à chaque station et d’un rapport : l’écart de la carte, comparé à celui de la simple moyenne, le variogramme, et ce dont la carte est faite. Les lieux trop éloignés des stations, ou trop différents d’elles, restent vides.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Mar&amp;k as</source>
   <translation>&amp;Marquer comme</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>March</source>
   <translation>mars</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Margin</source>
   <translation>Marge</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Margin (dB)</source>
   <translation>Marge (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Margin of existing sites</source>
   <translation>Marge des sites existants</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Margin, median (dB)</source>
   <translation>Marge, médiane (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Marginal</source>
   <translation>Limites</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>Material</source>
   <translation>Matériau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Matérn</source>
   <translation>Matérn</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Maximum, 14 to 17 h</source>
   <translation>Maximum, 14 h à 17 h</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>May</source>
   <translation>mai</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Mean ({unit})</source>
   <translation>Moyenne ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Mean (°C)</source>
   <translation>Moyenne (°C)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Mean absolute error</source>
   <translation>Écart absolu moyen</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean at the hour</source>
   <translation>Moyenne à l’heure choisie</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Mean at the hour (°C)</source>
   <translation>Moyenne à l’heure choisie (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Mean count in that hour.</source>
   <translation>Comptage moyen à cette heure.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean difference to the reference at the hour</source>
   <translation>Écart moyen à la référence à l’heure choisie</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Mean fill level</source>
   <translation>Taux de remplissage moyen</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Mean fill level, each sample for the time it stands.</source>
   <translation>Taux de remplissage moyen, chaque mesure comptant pour sa durée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Mean from 14 to 17 h</source>
   <translation>Moyenne de 14 h à 17 h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/statistics.py" />
   <source>Mean from 3 to 6 h</source>
   <translation>Moyenne de 3 h à 6 h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Mean load</source>
   <translation>Consommation moyenne</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean of the samples from 14 h to 17 h local time, 17 h not included.</source>
   <translation>Moyenne des mesures de 14 h à 17 h, heure locale, 17 h non compris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean of the samples from 3 h to 6 h local time, 6 h not included.</source>
   <translation>Moyenne des mesures de 3 h à 6 h, heure locale, 6 h non compris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Mean of the sensors</source>
   <translation>Moyenne des capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Mean over the complete days from Monday to Friday that are no public holiday.</source>
   <translation>Moyenne sur les jours complets du lundi au vendredi, hors jours fériés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Mean over the complete days of the day’s count.</source>
   <translation>Moyenne, sur les jours complets, du comptage du jour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean over the days of the sample at {hour} minus the mean of the reference sensors at {hour} of the same day.</source>
   <translation>Moyenne, sur les jours, de la mesure à {hour} moins la moyenne des capteurs de référence à {hour} le même jour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean over the days of the sample nearest to {hour} local time, within half a step.</source>
   <translation>Moyenne, sur les jours, de la mesure la plus proche de {hour}, heure locale, à un demi-pas près.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>Mean over the hours of BGN + EVT, from 0 (quiet) to 10 and more.</source>
   <translation>Moyenne sur les heures de BGN + EVT, de 0 (calme) à 10 et plus.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Mean power of the sensor (W)</source>
   <translation>Puissance moyenne du capteur (W)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Mean received (%)</source>
   <translation>Reçu en moyenne (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/indicators/map_surface.py" />
   <source>Mean temperature</source>
   <translation>Température moyenne</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Mean temperature at {hour}, {first} to {last}</source>
   <translation>Température moyenne à {hour}, du {first} au {last}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Mean time to repair (h)</source>
   <translation>Durée moyenne de réparation (h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean, 14 to 17 h</source>
   <translation>Moyenne, 14 h à 17 h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Mean, 3 to 6 h</source>
   <translation>Moyenne, 3 h à 6 h</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Meaning</source>
   <translation>Signification</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>Means of one day</source>
   <translation>Moyennes journalières</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>Means of one hour</source>
   <translation>Moyennes horaires</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Means of the stations of each zone</source>
   <translation>Moyennes des stations par zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Measure</source>
   <translation>Mesure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Measure: {property}</source>
   <translation>Mesure : {property}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Measured ({unit})</source>
   <translation>Mesuré ({unit})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Measured during an intervention.</source>
   <translation>Mesuré pendant une intervention.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Measured signal</source>
   <translation>Signal mesuré</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Measured where the sensor will sit, lid closed</source>
   <translation>Mesuré là où sera le capteur, couvercle fermé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Measures</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/atmosud.json" />
   <source>Measures of the fixed stations (observations/stations/mesures), in JSON or CSV, in micrograms per cubic metre. It needs the use case “air”. Times without offset are read as UTC.</source>
   <translation>Mesures des stations fixes (observations/stations/mesures), en JSON ou CSV, en microgrammes par mètre cube. Il faut le cas d’usage « air ». Les heures sans décalage sont lues en UTC.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/use_case_export.py" />
   <source>Measures of the sensors as their platform delivered them, in the units of the data sheet; indicators as the dictionary defines them; local times of {zone}. Exported by SmartMetro.</source>
   <translation>Mesures des capteurs telles que leur plateforme les a livrées, dans les unités de la fiche de données ; indicateurs tels que le dictionnaire les définit ; heures locales de {zone}. Exporté par SmartMetro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Median duration (h)</source>
   <translation>Durée médiane (h)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Median margin of the sensors (dB)</source>
   <translation>Marge médiane des capteurs (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Median time to repair (h)</source>
   <translation>Durée médiane de réparation (h)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Memory (MB)</source>
   <translation>Mémoire (Mo)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Mend the data sets marked ⚠, or leave them out by their box.</source>
   <translation>Corrigez les jeux de données marqués ⚠, ou décochez-les.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Messages a day</source>
   <translation>Messages par jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Messages an hour that the law allows</source>
   <translation>Messages par heure permis par la réglementation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/use_case_export.py" />
   <source>Metadata without {fields}: portals ask for it. Fill it in before publishing.</source>
   <translation>Métadonnées sans {fields} : les portails le demandent. À remplir avant de publier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Meter reading</source>
   <translation>Index du compteur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Method</source>
   <translation>Méthode</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Method used</source>
   <translation>Méthode utilisée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Methods and sources</source>
   <translation>Méthodes et sources</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Metres above ground, 0 where there is no tree.</source>
   <translation>Mètres au-dessus du sol, 0 là où il n’y a pas d’arbre.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Metres above ground, where the surface model is without trees. Left empty: none.</source>
   <translation>Mètres au-dessus du sol, si le modèle de surface est sans arbres. Vide : aucun.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Metres above ground, where they are known; the share applies elsewhere.</source>
   <translation>Mètres au-dessus du sol, là où elles sont connues ; ailleurs la proportion s’applique.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <source>Metres above ground.</source>
   <translation>Mètres au-dessus du sol.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Metres above ground. Left empty: no trees.</source>
   <translation>Mètres au-dessus du sol. Laissé vide : pas d’arbres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Metres above ground; empty: no trees</source>
   <translation>Mètres au-dessus du sol ; vide : pas d’arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Metres. With both, what stands over a support is seen; the terrain gives relief.</source>
   <translation>Mètres. Avec les deux, ce qui surplombe un support se voit ; le terrain donne le relief.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Mind</source>
   <translation>Attention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Minimum spacing</source>
   <translation>Espacement minimal</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Minimum spacing (m)</source>
   <translation>Espacement minimal (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Missing values</source>
   <translation>Valeurs manquantes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Mission</source>
   <translation>Mission</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/opening.py" />
   <source>Mission packed: copy {folder} to the device as a whole.</source>
   <translation>Mission prête : copiez {folder} en entier sur l’appareil.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Mission “{name}”</source>
   <translation>Mission « {name} »</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Missions that are out</source>
   <translation>Missions sorties</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Missions that are out, and what crews did on the last day of work</source>
   <translation>Les missions sorties, et ce que les équipes ont fait le dernier jour travaillé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Model: {model}, {frequency} MHz.</source>
   <translation>Modèle : {model}, {frequency} MHz.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Monday’s page: week from {start_on} to {end_on}</source>
   <translation>La page du lundi : semaine du {start_on} au {end_on}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Month</source>
   <translation>Mois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Month by month</source>
   <translation>Mois par mois</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Monthly irradiation on a level plane, or a typical year (JSON or CSV).</source>
   <translation>Irradiation mensuelle sur un plan horizontal, ou une année type (JSON ou CSV).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Months</source>
   <translation>Mois</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>Months across, local hours down, light for sun; one for each of the first 24 points.</source>
   <translation>Mois en colonnes, heures légales en lignes, clair pour le soleil ; une image pour chacun des 24 premiers points.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>More actions</source>
   <translation>Autres actions</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Motorised two-wheelers</source>
   <translation>Deux-roues motorisés</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Mounting height</source>
   <translation>Hauteur de pose</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Mounting height (m)</source>
   <translation>Hauteur de pose (m)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Mounting height above ground (m)</source>
   <translation>Hauteur de pose au-dessus du sol (m)</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Music</source>
   <translation>Musique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Météo-France</source>
   <translation>Météo-France</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Météo-France, climatological data sheets: Tx ≥ 30 °C, Tx ≥ 35 °C, Tn ≥ 20 °C; Tn from 18 h UTC the day before to 18 h UTC, Tx from 6 h UTC to 6 h UTC the day after.</source>
   <translation>Météo-France, fiches climatologiques : Tx ≥ 30 °C, Tx ≥ 35 °C, Tn ≥ 20 °C ; Tn de 18 h UTC la veille à 18 h UTC, Tx de 6 h UTC à 6 h UTC le lendemain.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/meteo_france_hourly.json" />
   <source>Météo-France: hourly base data</source>
   <translation>Météo-France : données de base horaires</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>NB-IoT</source>
   <translation>NB-IoT</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>NGSI-LD context broker</source>
   <translation>Plateforme NGSI-LD (context broker)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>NGSI-v2 context broker (FIWARE)</source>
   <translation>Plateforme NGSI-v2 (FIWARE)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>NGSI-v2 tells current values; SmartMetro keeps those it sees.</source>
   <translation>NGSI-v2 donne les valeurs courantes ; SmartMetro conserve celles qu’il voit.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/networks.json" />
   <location filename="../../forms/definitions/partners.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Name and role</source>
   <translation>Nom et fonction</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Name of the candidates</source>
   <translation>Nom des candidats</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Name of the demand</source>
   <translation>Nom de la demande</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Name of the mission</source>
   <translation>Nom de la mission</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Name of the place</source>
   <translation>Nom du lieu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Name of the sensor</source>
   <translation>Nom du capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Name of the study</source>
   <translation>Nom de l’étude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Name of the zone</source>
   <translation>Nom de la zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Name of the zones</source>
   <translation>Nom des zones</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Name of what is measured</source>
   <translation>Nom de la grandeur mesurée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Name, id, commune or reason</source>
   <translation>Nom, identifiant, commune ou motif</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Names and places that changed</source>
   <translation>Noms et emplacements modifiés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Names the holes: street, commune, address.</source>
   <translation>Nomme les trous : rue, commune, adresse.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Near</source>
   <translation>À proximité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Needing attention</source>
   <translation>À surveiller</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Neighbours</source>
   <translation>Voisins</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>Neither the use case “{use_case}” nor the type “{type}” is known</source>
   <translation>Ni le cas d’usage « {use_case} » ni le type « {type} » ne sont connus</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Network</source>
   <translation>Réseau</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Network plan</source>
   <translation>Plan de réseau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Network plan: {use_case}</source>
   <translation>Plan de réseau : {use_case}</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Network tested</source>
   <translation>Réseau testé</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/networks.json" />
   <source>Networks</source>
   <translation>Réseaux</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>New cache</source>
   <translation>Nouveau cache</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>New connection</source>
   <translation>Nouvelle connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>New connection…</source>
   <translation>Nouvelle connexion…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>New gateway</source>
   <translation>Nouvelle passerelle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>New gateway: height</source>
   <translation>Nouvelle passerelle : hauteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>New intervention on {names}</source>
   <translation>Nouvelle intervention sur {names}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>New or empty. Copy it as a whole to the telephone.</source>
   <translation>Nouveau ou vide. À copier en entier sur le téléphone.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>New rows</source>
   <translation>Lignes nouvelles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>New rows by kind</source>
   <translation>Lignes nouvelles par nature</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>New sensors</source>
   <translation>Capteurs nouveaux</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>New sites at most. Best per zone: sites in each project zone (1 to 3 for a heat study). Not used where all demand is to be served.</source>
   <translation>Nouveaux sites au plus. Meilleur par zone : sites dans chaque zone du projet (1 à 3 pour une étude de chaleur). Sans effet quand toute la demande doit être desservie.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>New study</source>
   <translation>Nouvelle étude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>New, empty, or an earlier export, which is replaced once the new one is whole.</source>
   <translation>Nouveau, vide, ou un export antérieur, remplacé une fois le nouveau complet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Newly reached: {n} ({names})</source>
   <translation>Nouveaux reçus : {n} ({names})</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <source>Next visit</source>
   <translation>Prochaine visite</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Next visit on</source>
   <translation>Prochaine visite le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>Next visit on {date}</source>
   <translation>Prochaine visite le {date}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Night</source>
   <translation>Nuit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Nights measured for most of their time and lit for less than {fault} % of the median night: an extinction that is planned every night is no fault.</source>
   <translation>Nuits mesurées pour l’essentiel et allumées moins de {fault} % de la nuit médiane : une extinction programmée chaque nuit n’est pas une panne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Nights with a fault</source>
   <translation>Nuits en panne</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Nitrogen dioxide</source>
   <translation>Dioxyde d’azote</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>No Python was found beside QGIS. Ask your administrator to run the line below.</source>
   <translation>Aucun Python n’a été trouvé à côté de QGIS. Demandez à votre administrateur d’exécuter la ligne ci-dessous.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>No alert is open.</source>
   <translation>Aucune alerte ouverte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>No alert was open in the period.</source>
   <translation>Aucune alerte n’a été ouverte pendant la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>No alert was raised.</source>
   <translation>Aucune alerte n’a été levée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>No answer from {url}: {reason}</source>
   <translation>Pas de réponse de {url} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No authorisation has been entered.</source>
   <translation>Aucune autorisation n’a été saisie.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_surface.py" />
   <source>No cell of the extent is near enough to the stations: choose an extent around them.</source>
   <translation>Aucune cellule de l’étendue n’est assez proche des stations : choisissez une étendue autour d’elles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>No change to decide: no new sensor looks like one that went.</source>
   <translation>Aucun changement à décider : aucun nouveau capteur ne ressemble à un capteur disparu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>No choice can be better than {bound}: this answer is within {gap} % of the best.</source>
   <translation>Aucun choix ne peut dépasser {bound} : cette réponse est à moins de {gap} % de la meilleure.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>No choice is better than</source>
   <translation>Aucun choix ne dépasse</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>No choice is better: this is proven.</source>
   <translation>Aucun choix n’est meilleur : c’est prouvé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>No complete day of that kind in the period.</source>
   <translation>Aucun jour complet de ce type sur la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>No complete day.</source>
   <translation>Aucun jour complet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>No complete hour with both LAeq and LA95eq in the period.</source>
   <translation>Aucune heure complète avec LAeq et LA95eq sur la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>No connection yet. Open the demo to see simulated sensors of the metropolis, without any network, or connect to your platform.</source>
   <translation>Aucune connexion pour l’instant. Ouvrez la démo pour voir des capteurs simulés de la métropole, sans réseau, ou connectez-vous à votre plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No connectivity is shared.</source>
   <translation>Aucune connectivité n’est partagée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No contact has been entered.</source>
   <translation>Aucun contact n’a été saisi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>No contact in the register.</source>
   <translation>Aucun contact au registre.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>No control zone: without one, the effect of the works cannot be told from that of the weather of the years.</source>
   <translation>Pas de zone témoin : sans elle, l’effet des travaux ne se distingue pas de celui de la météo des années.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>No cost was entered.</source>
   <translation>Aucun coût n’a été saisi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>No counter is known for the channel, or another of its channels has no complete day.</source>
   <translation>Le compteur de ce canal n’est pas connu, ou un autre de ses canaux n’a aucun jour complet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>No covariate raster was given: the mean follows the position.</source>
   <translation>Aucun raster de covariable n’a été donné : la moyenne suit la position.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>No cover was found in {seconds} s within the number of sites, the budget and the spacing, and none was proven impossible: allow more time, or loosen one of them.</source>
   <translation>Aucune couverture n’a été trouvée en {seconds} s avec ce nombre de sites, ce budget et cet espacement, sans que l’impossibilité soit prouvée : laissez plus de temps, ou assouplissez l’un d’eux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>No data for longer than the use case allows</source>
   <translation>Aucune donnée au-delà du délai de l’usage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>No data for {minutes} min</source>
   <translation>Aucune donnée pendant {minutes} min</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>No data has come back yet</source>
   <translation>Les données ne sont pas encore revenues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No data received yet</source>
   <translation>Aucune donnée reçue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/client.py" />
   <source>No data set of the portal is chosen. Search the catalogue in the connection, or give the address of a data set (https://data.host/explore/dataset/name).</source>
   <translation>Aucun jeu de données du portail n’est choisi. Cherchez dans le catalogue depuis la connexion, ou donnez l’adresse d’un jeu de données (https://data.host/explore/dataset/nom).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No data since {last_seen_at}, expected every {period}</source>
   <translation>Muet depuis le {last_seen_at} (période de remontée : {period})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>No data since {last_seen_at}, for more than {delay}</source>
   <translation>Muet depuis le {last_seen_at}, plus de {delay}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>No data were expected that week.</source>
   <translation>Aucune donnée n’était attendue cette semaine-là.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/table.py" />
   <source>No day of the period has {share} % of its expected samples.</source>
   <translation>Aucun jour de la période n’a {share} % de ses mesures attendues.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>No day on which both the sensor and a sensor of a reference zone have their value of {hour}. A control zone does not stand in for the reference.</source>
   <translation>Aucun jour où le capteur et un capteur d’une zone de référence ont tous deux leur valeur de {hour}. Une zone témoin ne remplace pas la référence.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No equipment stands on the other party’s supports.</source>
   <translation>Aucun équipement ne se trouve sur les supports de l’autre partie.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No exchange of data has been entered.</source>
   <translation>Aucun échange de données n’a été saisi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>No figure can be cited for containers: metal, semi-buried and buried losses are starting points. Calibrate them with the RSSI of sensors already installed, and test a sample with the lid closed before buying.</source>
   <translation>Aucun chiffre ne peut être cité pour les conteneurs : les pertes métal, semi-enterré et enterré sont des points de départ. Calez-les avec le RSSI des capteurs déjà posés, et essayez un échantillon couvercle fermé avant d’acheter.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>No file was given. Choose files of mails.</source>
   <translation>Aucun fichier n’a été donné. Choisissez des fichiers de courriels.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/format_choice.py" />
   <source>No format is chosen: choose at least one in FORMATS.</source>
   <translation>Aucun format n’est choisi : choisissez-en au moins un dans FORMATS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/prediction.py" />
   <source>No height is known under a gateway ({height} m high): the surface model has a hole there. Move the gateway, or fill the hole.</source>
   <translation>Aucune hauteur n’est connue sous une passerelle (haute de {height} m) : le modèle de surface a un trou à cet endroit. Déplacez la passerelle, ou comblez le trou.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link.py" />
   <source>No height is known under the gateway or the sensor: choose a model that reaches there.</source>
   <translation>Aucune hauteur n’est connue sous la passerelle ou le capteur : choisissez un modèle qui va jusque-là.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>No history: {reason}</source>
   <translation>Pas d’historique : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>No intervention was noted.</source>
   <translation>Aucune intervention n’a été notée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>No intervention was recorded in the period.</source>
   <translation>Aucune intervention n’a été enregistrée pendant la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>No irradiation was given: 65 % of a clear sky’s light is assumed in every month.</source>
   <translation>Aucune irradiation n’a été donnée : 65 % de la lumière d’un ciel clair est supposé chaque mois.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>No longer on the platform since {gone_at}</source>
   <translation>Absent de la plateforme depuis le {gone_at}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>No longer reached: {n} ({names})</source>
   <translation>Perdus : {n} ({names})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>No mission yet. Packing one makes a folder that a crew opens in QField, without network.</source>
   <translation>Aucune mission pour l’instant. En préparer une crée un dossier qu’une équipe ouvre dans QField, sans réseau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No money changes hands between the parties.</source>
   <translation>Aucun flux financier n’a lieu entre les parties.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>No observation of that year was fetched. Run “Fetch observations” over it first, or choose another year.</source>
   <translation>Aucune observation de cette année n’a été récupérée. Lancez d’abord « Récupérer les observations » sur elle, ou choisissez une autre année.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/use_case_export.py" />
   <source>No observation of {use_case} lies in this period and area; the other tables are written.</source>
   <translation>Aucune observation de « {use_case} » dans cette période et cette zone ; les autres tables sont écrites.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>No power nor energy in the period.</source>
   <translation>Ni puissance ni énergie sur la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>No reference zone: without one, the deviation to undeveloped land nearby is missing from every result.</source>
   <translation>Pas de zone de référence : sans elle, l’écart au terrain non aménagé voisin manque à tous les résultats.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>No request for intervention has been entered.</source>
   <translation>Aucune demande d’intervention n’a été saisie.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>No rule was held against this support: assess the supports first, or check on site.</source>
   <translation>Aucune règle n’a été confrontée à ce support : évaluez d’abord les supports, ou vérifiez sur place.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <source>No rules</source>
   <translation>Aucune règle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>No sample within half a step of {hour} on a complete day.</source>
   <translation>Aucune mesure à moins d’un demi-pas de {hour} lors d’un jour complet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>No sensor has a level, a known placement (street, metal_container, semi_buried, buried…) and a place within the gateways’ range: nothing can be calibrated.</source>
   <translation>Aucun capteur n’a à la fois un niveau, un emplacement connu (street, metal_container, semi_buried, buried…) et un lieu à portée des passerelles : rien ne peut être calé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>No sensor in the area.</source>
   <translation>Aucun capteur dans l’emprise.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>No sensor matches these filters. Clear one of them to see more.</source>
   <translation>Aucun capteur ne répond à ces filtres. Effacez-en un pour en voir davantage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>No sensor more, none less.</source>
   <translation>Aucun capteur de plus, aucun de moins.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>No sensor needs attention. Choose “All sensors” above to list the {count} of them.</source>
   <translation>Aucun capteur à surveiller. Choisissez « Tous les capteurs » ci-dessus pour les lister ({count}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>No sensor of these use cases lies in the area: crews can only survey and install.</source>
   <translation>Aucun capteur de ces cas d’usage dans l’emprise : l’équipe ne pourra que visiter et installer.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>No sensor stands outdoors: the error of the model and the losses of the placements cannot be told apart. The losses below contain both; measure in the street beside some containers.</source>
   <translation>Aucun capteur n’est dehors : l’écart du modèle et les pertes des emplacements ne peuvent être séparés. Les pertes ci-dessous contiennent les deux ; mesurez dans la rue à côté de quelques conteneurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>No sensor was removed.</source>
   <translation>Aucun capteur n’a été déposé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/choice.py" />
   <source>No site may be chosen: all candidates are forbidden or too near to existing sites, or the number of sites is zero.</source>
   <translation>Aucun site ne peut être retenu : tous les candidats sont interdits ou trop proches de sites existants, ou le nombre de sites est nul.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>No station has both a place and a mean at that hour: check the sensors’ layer, the period and the hour.</source>
   <translation>Aucune station n’a à la fois une position et une moyenne à cette heure : vérifiez la couche de capteurs, la période et l’heure.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>No station lies where all covariate rasters have a value: check their extent and their coordinate system.</source>
   <translation>Aucune station n’est là où tous les rasters de covariables ont une valeur : vérifiez leur étendue et leur système de coordonnées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>No surface model: Okumura-Hata is computed, as if no house or hill were known.</source>
   <translation>Pas de modèle de surface : Okumura-Hata est calculé, comme si aucune maison ni colline n’était connue.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>No terrain model: sensors and gateways stand on what the surface model shows, roofs included.</source>
   <translation>Pas de modèle de terrain : capteurs et passerelles se tiennent sur ce que montre le modèle de surface, toits compris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>No type that SmartMetro’s use cases know was found. Check the tenant and the @context, or the rights of the account.</source>
   <translation>Aucun type connu des cas d’usage de SmartMetro n’a été trouvé. Vérifiez le locataire (tenant) et le @context, ou les droits du compte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>No usable value in the period.</source>
   <translation>Aucune valeur exploitable sur la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entities.py" />
   <source>No use case declares the type “{type}”.</source>
   <translation>Aucun cas d’usage ne déclare le type « {type} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>No value</source>
   <translation>Sans valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>No value was delivered.</source>
   <translation>Aucune valeur n’a été transmise.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>No.</source>
   <translation>N°</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Nobody: a person decides later</source>
   <translation>Personne : quelqu’un décide plus tard</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/noise.json" />
   <source>Noise</source>
   <translation>Bruit</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>Noise indicators</source>
   <translation>Indicateurs de bruit</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Noise rise (dB)</source>
   <translation>Remontée de bruit (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>None of the {n} supports stands in the zones: choose other layers of supports, or draw the zones anew.</source>
   <translation>Aucun des {n} supports ne se trouve dans les zones : choisissez d’autres couches de supports, ou redessinez les zones.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/presets.py" />
   <source>None: the formats chosen, for spreadsheets</source>
   <translation>Rien en particulier : les formats choisis, pour un tableur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Not chosen</source>
   <translation>Non retenus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Not compared with neighbours, because too few are near: {sensors}.</source>
   <translation>Non comparés à leurs voisins, trop peu nombreux à proximité : {sensors}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>Not counted any more.</source>
   <translation>N’est plus compté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Not on the tour.</source>
   <translation>Hors de la tournée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Not to be exceeded</source>
   <translation>Indépassable</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Not today’s ids of sensors that were renamed.</source>
   <translation>Et non les identifiants actuels des capteurs renommés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Not updated yet</source>
   <translation>Pas encore actualisé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Not updated: {reason}</source>
   <translation>Non actualisé : {reason}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>Not used for the map, a covariate raster has no value there: {names}.</source>
   <translation>Non utilisées pour la carte, un raster de covariable n’y a pas de valeur : {names}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Not used here: {types}</source>
   <translation>Non utilisés ici : {types}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>Not used: {names}. {stations} stations carry at most one covariate for every {each} of them, and each must lower the error.</source>
   <translation>Non utilisées : {names}. {stations} stations supportent au plus une covariable pour {each} stations, et chacune doit réduire l’erreur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>Nothing answers at {url} ({detail}). Check the address of the connection: it usually looks like {usual}.</source>
   <translation>Rien ne répond à {url} ({detail}). Vérifiez l’adresse de la connexion : elle ressemble d’ordinaire à {usual}.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <source>Nothing begins before the host has agreed.</source>
   <translation>Rien ne commence avant l’accord de la partie accueillante.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Nothing but the last values</source>
   <translation>Seulement les dernières valeurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Nothing came.</source>
   <translation>Rien n’est arrivé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Nothing found. Try fewer words, or none for the whole catalogue.</source>
   <translation>Rien trouvé. Essayez moins de mots, ou aucun pour tout le catalogue.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Nothing in particular</source>
   <translation>Rien de particulier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Nothing is deleted on the platform.</source>
   <translation>Rien n’est supprimé sur la plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>Nothing is described: what names tell by themselves is read.</source>
   <translation>Rien n’est décrit : ce que les noms disent d’eux-mêmes est lu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Nothing known: no sensor of the synchronised connections stands in the zones or within {near} m. Connect partners’ platforms to see theirs.</source>
   <translation>Rien de connu : aucun capteur des connexions synchronisées ne se trouve dans les zones ni à moins de {near} m. Connectez les plateformes des partenaires pour voir les leurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Nothing overhead</source>
   <translation>Rien au-dessus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Nothing reaches into the first Fresnel zone by more than is free of cost (0.55 of its radius).</source>
   <translation>Rien n’entre dans la première zone de Fresnel au-delà de ce qui ne coûte rien (0,55 de son rayon).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Nothing to delete: no observation is older than these policies keep.</source>
   <translation>Rien à supprimer : aucune observation ne dépasse ces durées de conservation.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Nothing was deleted: doubted values stand in the table with their reason in the column qc_flag, and indicators leave them out.</source>
   <translation>Rien n’a été supprimé : les valeurs douteuses restent dans la table avec leur motif dans la colonne qc_flag, et les indicateurs les écartent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Nothing was installed; the reason stands above. Without access to the Python Package Index, install from a folder of wheels. If pip is missing on Debian or Ubuntu: sudo apt install python3-pip.</source>
   <translation>Rien n’a été installé ; le motif est ci-dessus. Sans accès au Python Package Index, installez depuis un dossier de wheels. Si pip manque sous Debian ou Ubuntu : sudo apt install python3-pip.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Notice (months)</source>
   <translation>Préavis (mois)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Notice: {months} months before the term.</source>
   <translation>Préavis : {months} mois avant le terme.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>November</source>
   <translation>novembre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Number</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>Number of alerts</source>
   <translation>Nombre d’alertes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Number of days that belong to a heat wave.</source>
   <translation>Nombre de jours compris dans un épisode de canicule.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Number of days whose maximum is {hot} 30 °C.</source>
   <translation>Nombre de jours dont le maximum est {hot} 30 °C.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Number of days whose maximum is {hot} 35 °C.</source>
   <translation>Nombre de jours dont le maximum est {hot} 35 °C.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Number of days whose minimum is {tropical} 20 °C.</source>
   <translation>Nombre de jours dont le minimum est {tropical} 20 °C.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Number of falls of at least {fall} points from one sample to the next.</source>
   <translation>Nombre de baisses d’au moins {fall} points d’une mesure à la suivante.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Number of files</source>
   <translation>Nombre de fichiers</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Number of flagged values</source>
   <translation>Nombre de valeurs marquées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Number of holes</source>
   <translation>Nombre de trous</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Number of new sites</source>
   <translation>Nombre de nouveaux sites</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Number of observations</source>
   <translation>Nombre d’observations</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Number of observations written</source>
   <translation>Nombre d’observations écrites</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Number of open alerts</source>
   <translation>Nombre d’alertes ouvertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Number of pages</source>
   <translation>Nombre de pages</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Number of sensors</source>
   <translation>Nombre de capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Number of sensors packed</source>
   <translation>Nombre de capteurs emportés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Number of sensors that see each cell.</source>
   <translation>Nombre de capteurs qui voient chaque cellule.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Number of sheets</source>
   <translation>Nombre de fiches</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Number of sites</source>
   <translation>Nombre de sites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Number of spells of at least {days} consecutive days whose mean maximum is ≥ {wave_max} °C and whose mean minimum is ≥ {wave_min} °C.</source>
   <translation>Nombre d’épisodes d’au moins {days} jours consécutifs dont le maximum moyen est ≥ {wave_max} °C et le minimum moyen ≥ {wave_min} °C.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Number of stations</source>
   <translation>Nombre de stations</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <source>Number or reference</source>
   <translation>Numéro ou référence</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Objective</source>
   <translation>Objectif</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Observations</source>
   <translation>Observations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Observations deleted: {count}</source>
   <translation>Observations supprimées : {count}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Observations that would be deleted: {count}</source>
   <translation>Observations qui seraient supprimées : {count}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Observations too</source>
   <translation>Observations aussi</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Observations with flags</source>
   <translation>Observations marquées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/client.py" />
   <source>Observed properties that mean nothing to the use cases: {names}. A mapping can say what they are.</source>
   <translation>Propriétés observées qui ne disent rien aux cas d’usage : {names}. Une correspondance peut dire ce qu’elles sont.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <source>Observer</source>
   <translation>Observateur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>October</source>
   <translation>octobre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Of all demand, {pct} % is covered: {already_pct} % by existing sites, {new_pct} % more by the new ones.</source>
   <translation>De toute la demande, {pct} % est couvert : {already_pct} % par les sites existants, {new_pct} % de plus par les nouveaux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Of sensors that were renamed or replaced, write the id that each row came with instead of today’s.</source>
   <translation>Pour les capteurs renommés ou remplacés, écrire l’identifiant avec lequel chaque ligne est arrivée, et non celui d’aujourd’hui.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Of the data set, in its metadata. Empty: the use case.</source>
   <translation>Celui du jeu de données, dans ses métadonnées. Vide : le cas d’usage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Of the new sensors; hot data for {days} days, archive for {count} years</source>
   <translation>Des nouveaux capteurs ; données chaudes sur {days} jours, archive sur {count} ans</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Of {n} sensors {served} are heard, {marginal} are marginal, {silent} are silent; of {unknown} nothing is known.</source>
   <translation>Sur {n} capteurs, {served} sont reçus, {marginal} sont limites, {silent} sont muets ; de {unknown}, rien n’est connu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Of {n} sensors {silent} will be silent and {marginal} are not sure, each in its own placement.</source>
   <translation>Sur {n} capteurs, {silent} seront muets et {marginal} ne sont pas sûrs, chacun dans son emplacement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Of {total} moments judged by people, the sensors agree on {share} % (95 % interval: {low} to {high} %). Cohen’s kappa, which takes chance out, is {kappa}.</source>
   <translation>Sur {total} moments jugés à l’oreille, les capteurs sont d’accord pour {share} % (intervalle à 95 % : {low} à {high} %). Le kappa de Cohen, qui retire le hasard, vaut {kappa}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Offline since {time}</source>
   <translation>Hors ligne depuis le {time}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Okumura-Hata</source>
   <translation>Okumura-Hata</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Okumura-Hata, without terrain</source>
   <translation>Okumura-Hata, sans relief</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>On Debian or Ubuntu: {line}</source>
   <translation>Sous Debian ou Ubuntu : {line}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>On complete days fewer than {window} % of the samples expected in the hours concerned are usable: {name}.</source>
   <translation>Sur les jours complets, moins de {window} % des mesures attendues aux heures concernées sont exploitables : {name}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>On site</source>
   <translation>Sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/dialog.py" />
   <source>One A4 page from the archive: the map of the mean temperature at that hour, and one sentence. What the map shows below stays visible under it.</source>
   <translation>Une page A4 à partir de l’archive : la carte de la température moyenne à cette heure, et une phrase. Le fond affiché sur la carte reste visible dessous.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>One A4 page: the map and one sentence, for readers who are not specialists.</source>
   <translation>Une page A4 : la carte et une phrase, pour des lecteurs non spécialistes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>One PDF for each candidate, and one of all.</source>
   <translation>Un PDF par candidat, et un de l’ensemble.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>One document on a use case and a period, for decision makers and for the file: the map, the indicators of each sensor, availability, quality of the data, alerts, maintenance, and how everything was computed. With a date of change, two maps with the same classes show before and after.

As a web page that screen readers can read (every map and chart has its data as a table), and as a PDF with the maps as pages of their own.</source>
   <translation>Un seul document sur un cas d’usage et une période, pour les décideurs et pour le dossier : la carte, les indicateurs de chaque capteur, la disponibilité, la qualité des données, les alertes, la maintenance, et la façon dont tout est calculé. Avec une date de changement, deux cartes aux mêmes classes montrent l’avant et l’après.

En page web accessible aux lecteurs d’écran (chaque carte et chaque graphique a ses données en tableau), et en PDF où les cartes occupent leurs propres pages.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>One file that needs nothing else.</source>
   <translation>Un fichier qui se suffit à lui-même.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>One file: {path}</source>
   <translation>Un seul fichier : {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <source>One land cover around</source>
   <translation>Occupation du sol homogène</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>One link looked at closely: the ground and what stands on it between a gateway and a sensor, the line of sight, the first Fresnel zone, the main obstacle, and where the decibels go from the sensor’s antenna to the gateway’s receiver.

The page says whether the link holds at the wanted reliability, and by how much.</source>
   <translation>Une liaison regardée de près : le sol et ce qui s’y dresse entre une passerelle et un capteur, la ligne de visée, la première zone de Fresnel, l’obstacle principal, et où vont les décibels de l’antenne du capteur au récepteur de la passerelle.

La page dit si la liaison tient à la fiabilité voulue, et de combien.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>One or the other, never both: it would count twice.</source>
   <translation>L’un ou l’autre, jamais les deux : cela compterait double.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>One page</source>
   <translation>Page de synthèse</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>One page for each candidate, as PDF, and one PDF of all: photo, map, verdicts of the rules, sun over the year, owner, power and radio, and the decision to be signed (validated or refused, by, on).

The columns that other SmartMetro tools write are found by their names. A column “photo” holds the path of a picture, from the layer’s folder or whole.</source>
   <translation>Une page par candidat, en PDF, et un PDF de l’ensemble : photo, carte, verdicts des règles, ensoleillement sur l’année, propriétaire, alimentation et radio, et la décision à signer (validé ou refusé, par, le).

Les colonnes qu’écrivent les autres outils de SmartMetro sont reconnues à leur nom. Une colonne « photo » contient le chemin d’une image, relatif au dossier de la couche ou complet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>One ring for each sound-level meter, with its distance.</source>
   <translation>Un cercle par sonomètre, avec sa distance.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <source>One row by indicator. Choose a file ending in .xlsx or .ods for a spreadsheet.</source>
   <translation>Une ligne par indicateur. Choisir un fichier en .xlsx ou .ods pour un tableur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>One row by sensor and hour: mean, lowest and highest value, share of valid data. An hour with less than half of its samples has no value.</source>
   <translation>Une ligne par capteur et par heure : moyenne, valeurs la plus basse et la plus haute, part de données valides. Une heure dont moins de la moitié des mesures est là n’a pas de valeur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>One row by sensor, part of the day, and source, class of sources or class of levels.</source>
   <translation>Une ligne par capteur, partie de la journée et source, classe de sources ou classe de niveaux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>One row by sensor: the indicators, valid_pct (share of the expected data that is usable) and, where an indicator is missing, the reason.</source>
   <translation>Une ligne par capteur : les indicateurs, valid_pct (part exploitable des données attendues) et, si un indicateur manque, le motif.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>One row for each level (all, sensor, supplier, network, commune), name and month; an empty month is the whole period. Sensors are points.</source>
   <translation>Une ligne par niveau (all, sensor, supplier, network, commune), nom et mois ; un mois vide est toute la période. Les capteurs sont des points.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>One row for each pair and measure. conversion_table holds, as JSON, lines of what the sensor shows, what the reference would, the uncertainty (95 %) and the number of pairs.</source>
   <translation>Une ligne par paire et par mesure. conversion_table contient, en JSON, des lignes avec ce qu’indique le capteur, ce qu’indiquerait la référence, l’incertitude (95 %) et le nombre de paires.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>One row for each point, month and local hour that has daylight.</source>
   <translation>Une ligne par point, mois et heure légale où il fait jour.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>One row for each statistic and project zone; an empty zone is the whole project.</source>
   <translation>Une ligne par statistique et par zone de projet ; une zone vide est tout le projet.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>One row for each stretch of sun at each point (point_id: the feature’s id).</source>
   <translation>Une ligne par plage de soleil à chaque point (point_id : l’identifiant de l’entité).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>One row per alert that a rule would have raised.</source>
   <translation>Une ligne par alerte qu’une règle aurait levée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>One row per alert, at its sensor’s place.</source>
   <translation>Une ligne par alerte, à l’emplacement de son capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>One row per change, the oldest first.</source>
   <translation>Une ligne par changement, le plus ancien d’abord.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>One row per value: connection, sensor_id, observed_at (UTC), property, value, unit. What is made from meter readings (energy) stands at the end of its step, beside the readings.</source>
   <translation>Une ligne par valeur : connection, sensor_id, observed_at (UTC), property, value, unit. Ce qui est tiré des index de compteur (énergie) est placé à la fin de son pas, à côté des index.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>One sensor in ten is below</source>
   <translation>Un capteur sur dix est en dessous</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>One sensor in ten is below (%)</source>
   <translation>Un capteur sur dix est en dessous de (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>One sensor, one history</source>
   <translation>Un capteur, une histoire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Only for work with an aerial platform.</source>
   <translation>Seulement pour un travail en nacelle.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Only in this extent</source>
   <translation>Seulement dans cette étendue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Only open alerts</source>
   <translation>Seulement les alertes ouvertes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Only the containers that the tour should empty, the surest first.</source>
   <translation>Seulement les PAV que la tournée doit vider, les plus sûrs d’abord.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Only the rows with a problem</source>
   <translation>Seulement les lignes à problème</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Only the sensors inside these polygons.</source>
   <translation>Seulement les capteurs situés dans ces polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Only the sensors inside this box; used when no area is given.</source>
   <translation>Seulement les capteurs situés dans ce rectangle ; sert quand aucune zone n’est donnée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Only these days of each year: winter, spring, summer (06-01/08-31), autumn, or first and last day as MM-DD/MM-DD. Left empty: the whole period.</source>
   <translation>Seulement ces jours de chaque année : hiver, printemps, été (06-01/08-31), automne, ou premier et dernier jour sous la forme MM-JJ/MM-JJ. Laissé vide : toute la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>Only these months count. None chosen: all of them.</source>
   <translation>Seuls ces mois comptent. Aucun choix : tous.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>Only this part of each day counts.</source>
   <translation>Seule cette partie de chaque jour compte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Only {count} simultaneous values, at least {fewest} are needed: nothing is said.</source>
   <translation>Valeurs simultanées : {count} seulement, il en faut au moins {fewest} ; rien n’est conclu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>Only {found} % of the samples expected are usable ({least} % are needed).</source>
   <translation>Seulement {found} % des mesures attendues sont exploitables (il en faut {least} %).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/completeness.py" />
   <source>Only {found} % of the samples expected in the period are usable ({least} % are needed): {indicators}.</source>
   <translation>Seulement {found} % des mesures attendues sur la période sont exploitables (il en faut {least} %) : {indicators}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Open a study</source>
   <translation>Ouvrir une étude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Open alerts</source>
   <translation>Alertes ouvertes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Open alerts as a layer</source>
   <translation>Alertes ouvertes en couche</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Open an intervention…</source>
   <translation>Ouvrir une intervention…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Open data only</source>
   <translation>Données ouvertes seulement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Open land</source>
   <translation>Campagne</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Open outages</source>
   <translation>Interruptions en cours</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Open sky</source>
   <translation>Ciel dégagé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Open the &amp;demo</source>
   <translation>Ouvrir la &amp;démo</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Open the demo</source>
   <translation>Ouvrir la démo</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>Open-data portal (Opendatasoft)</source>
   <translation>Portail de données ouvertes (Opendatasoft)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/presets.py" />
   <source>Open-data portal of the metropolis (Opendatasoft)</source>
   <translation>Portail de données ouvertes de la métropole (Opendatasoft)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/presets.py" />
   <source>Open-data portal of the region (DCAT, ISO 19115)</source>
   <translation>Portail de données ouvertes de la région (DCAT, ISO 19115)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>Opened</source>
   <translation>Ouverte le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Open…</source>
   <translation>Ouvrir…</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/networks.json" />
   <source>Operator</source>
   <translation>Opérateur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>Operators and windows. SmartMetro: &gt; 30, &gt; 35, nights ≥ 20 °C, local days. Météo-France: ≥ 30, ≥ 35, nights ≥ 20 °C, minima from 18 to 18 h UTC, maxima from 6 to 6 h UTC. ETCCDI: all strictly greater, local days.</source>
   <translation>Opérateurs et plages horaires. SmartMetro : &gt; 30, &gt; 35, nuits ≥ 20 °C, jours locaux. Météo-France : ≥ 30, ≥ 35, nuits ≥ 20 °C, minima de 18 h à 18 h UTC, maxima de 6 h à 6 h UTC. ETCCDI : tous strictement supérieurs, jours locaux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Operators, windows and sources</source>
   <translation>Opérateurs, plages horaires et sources</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Options…</source>
   <translation>Options…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Or its project of QFieldCloud</source>
   <translation>Ou son projet QFieldCloud</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Or its zip</source>
   <translation>Ou son zip</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Order of dates</source>
   <translation>Ordre des dates</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Ordinary kriging</source>
   <translation>Krigeage ordinaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Orientation (degrees from north)</source>
   <translation>Orientation (degrés depuis le nord)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>Other</source>
   <translation>Autre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Other footprints, instead of BD TOPO’s.</source>
   <translation>D’autres emprises, à la place de celles de la BD TOPO.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Other network: sensors on {network} within 500 m are received well in such a placement.</source>
   <translation>Autre réseau : sur {network}, des capteurs à moins de 500 m sont bien reçus dans un tel emplacement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Other noise</source>
   <translation>Autres bruits</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Other place for the antenna: under a plastic lid, on top, or outside by a cable, as the network is received around.</source>
   <translation>Autre place pour l’antenne : sous un couvercle en plastique, sur le dessus, ou dehors par un câble, car le réseau est reçu alentour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Other rows refer to it: {tables}. Change or delete those first.</source>
   <translation>D’autres lignes y renvoient : {tables}. Modifiez ou supprimez d’abord celles-ci.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Out of reach of vandals</source>
   <translation>Hors de portée du vandalisme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Out of vandals’ reach</source>
   <translation>Hors de portée du vandalisme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>Out: {missions}.</source>
   <translation>Sorties : {missions}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Outages</source>
   <translation>Interruptions</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Outages with an intervention</source>
   <translation>Interruptions avec intervention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/mappings/eclairage.json" />
   <source>Outdoor lighting register (CNIG EclExt, communes' exports)</source>
   <translation>Registre d’éclairage extérieur (CNIG EclExt, exports des communes)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>Outdoors, high</source>
   <translation>Dehors, en hauteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Outdoors, levels are {bias} dB weaker than predicted (give or take {error} dB; negative: stronger). The losses below are counted from there.</source>
   <translation>Dehors, les niveaux sont plus faibles que prévu de {bias} dB (à {error} dB près ; négatif : plus forts). Les pertes ci-dessous sont comptées à partir de là.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Outdoors, levels are {bias} dB weaker than predicted (negative: stronger). Fewer than three sensors say so: no interval can be given, and the losses below are no surer.</source>
   <translation>Dehors, les niveaux sont plus faibles que prévu de {bias} dB (négatif : plus forts). Moins de trois capteurs le disent : aucun intervalle ne peut être donné, et les pertes ci-dessous ne sont pas plus sûres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Output of the installation</source>
   <translation>Sortie de l’installation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Outside the range declared for the property.</source>
   <translation>Hors de la plage déclarée pour la propriété.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Over the month the sensor does not follow the median of the network.</source>
   <translation>Sur le mois, le capteur ne suit pas la médiane du réseau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/area/preparing.py" />
   <source>Over this area there is {dsm} surface (MNS), {dtm} terrain (MNT) and {height} height (MNH) tile. Two of the three are needed: choose another area, or add the missing tiles.</source>
   <translation>Sur cette emprise, nombre de dalles : surface (MNS) {dsm}, terrain (MNT) {dtm}, hauteur (MNH) {height}. Il en faut deux sortes sur trois : choisissez une autre emprise ou ajoutez les dalles manquantes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Over time</source>
   <translation>Au fil du temps</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Over {count} years, at the prices given</source>
   <translation>Sur {count} ans, aux prix indiqués</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Owner</source>
   <translation>Propriétaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/waste.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Owner and convention</source>
   <translation>Propriétaire et convention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Owner or manager of each support known, agreement given</source>
   <translation>Propriétaire ou gestionnaire de chaque support connu, accord donné</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Owner’s agreement</source>
   <translation>Accord du propriétaire</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>Ozone</source>
   <translation>Ozone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>P&amp;roperty:</source>
   <translation>&amp;Grandeur :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>P.833 for the last 100 m before the sensor; else trees are as opaque as houses.</source>
   <translation>P.833 pour les 100 derniers mètres avant le capteur ; sinon les arbres sont aussi opaques que des maisons.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/partner_file.py" />
   <source>PARTNER: several partners of the register are called “{partner}”. Give the SIRET or the uuid of the one you mean.</source>
   <translation>PARTNER : plusieurs partenaires du registre s’appellent « {partner} ». Donnez le SIRET ou l’uuid de celui que vous voulez.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/partner_file.py" />
   <source>PARTNER: the register has no partner “{partner}”. It knows: {known}. Enter partners in SmartMetro &gt; Register and conventions.</source>
   <translation>PARTNER : le registre n’a pas de partenaire « {partner} ». Il connaît : {known}. Saisissez les partenaires dans SmartMetro &gt; Registre et conventions.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/mappings/pcrs.json" />
   <source>PCRS, street surveys (CNIG)</source>
   <translation>PCRS, plans de corps de rue (CNIG)</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>PM10</source>
   <translation>PM10</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/air.json" />
   <source>PM2.5</source>
   <translation>PM2,5</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>PNG (*.png);;SVG (*.svg)</source>
   <translation>PNG (*.png);;SVG (*.svg)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>PVGIS file</source>
   <translation>Fichier PVGIS</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>Pack a mission for QField</source>
   <translation>Préparer une mission pour QField</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Package</source>
   <translation>Paquet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Packages</source>
   <translation>Paquets</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>Packed on</source>
   <translation>Préparée le</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Packed: {sensors} sensors, {candidates} candidate sites.</source>
   <translation>Emportés : {sensors} capteurs, {candidates} sites candidats.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Packet (bytes)</source>
   <translation>Trame (octets)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Paid by</source>
   <translation>Payé par</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Pairs</source>
   <translation>Paires</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Pairs of stations</source>
   <translation>Paires de stations</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Pairs of values</source>
   <translation>Paires de valeurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Panel</source>
   <translation>Panneau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Panel budget</source>
   <translation>Bilan du panneau</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Parameter</source>
   <translation>Paramètre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Part of the day</source>
   <translation>Partie de la journée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Part of the day, in words</source>
   <translation>Partie de la journée, en clair</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Part of the zone: project, reference, control</source>
   <translation>Rôle de la zone : projet, référence, témoin</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Parties informed (commune, owner, manager)</source>
   <translation>Parties informées (commune, propriétaire, gestionnaire)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Parties warned, supplier reachable</source>
   <translation>Parties prévenues, fournisseur joignable</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Partner</source>
   <translation>Partenaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/partners.json" />
   <source>Partners</source>
   <translation>Partenaires</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <source>Parts changed</source>
   <translation>Pièces changées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Payload (bytes)</source>
   <translation>Charge utile (octets)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Payload and LoRaWAN’s 13 bytes.</source>
   <translation>Charge utile et les 13 octets de LoRaWAN.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Peak hour</source>
   <translation>Heure de pointe</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Peak power of the panel (W)</source>
   <translation>Puissance crête du panneau (W)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Percentiles, means and sums of the period are missing, with the reason, when fewer of the expected samples are usable. 0 gives them all.</source>
   <translation>Percentiles, moyennes et sommes de la période manquent, avec la raison, quand moins de mesures attendues sont exploitables. 0 les donne toujours.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Perfect prediction</source>
   <translation>Estimation parfaite</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Period</source>
   <translation>Période</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Period: from {start} to {end} (not included), time zone {zone}.</source>
   <translation>Période : du {start} au {end} (non compris), fuseau horaire {zone}.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/photos.json" />
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Photo missing: {path}</source>
   <translation>Photo manquante : {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Photo of the support and its surroundings, to be taken at the visit</source>
   <translation>Photo du support et de ses abords, à prendre lors de la visite</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Photos</source>
   <translation>Photos</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Photos brought back</source>
   <translation>Photos ramenées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Photos near and far, before and after</source>
   <translation>Photos de près et de loin, avant et après</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Photos that nobody brought</source>
   <translation>Photos que personne n’a ramenées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Photos:</source>
   <translation>Photos :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Pick a place on the map; drag it to move the candidate.</source>
   <translation>Cliquez un emplacement sur la carte ; glissez pour déplacer le candidat.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Pick on the map</source>
   <translation>Choisir sur la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>Picture by month and hour</source>
   <translation>Image par mois et par heure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/exports/logos_field.py" />
   <source>Pictures</source>
   <translation>Images</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic)</source>
   <translation>Images (*.jpg *.jpeg *.png *.webp *.heic)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Pieces of equipment</source>
   <translation>Équipements</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Place</source>
   <translation>Lieu</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Placement</source>
   <translation>Implantation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Placement losses from measured levels</source>
   <translation>Pertes des emplacements d’après les niveaux mesurés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Places for new gateways</source>
   <translation>Lieux pour de nouvelles passerelles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Places like it that are served (%)</source>
   <translation>Emplacements semblables desservis (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Places on the map</source>
   <translation>Lieux sur la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Places to look at from each sensor.</source>
   <translation>Lieux à regarder depuis chaque capteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Plain mean of the stations</source>
   <translation>Simple moyenne des stations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Planned</source>
   <translation>Prévu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Planned intervention</source>
   <translation>Prévue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Planned sensors</source>
   <translation>Capteurs prévus</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>Platform and subscriptions</source>
   <translation>Plateforme et abonnements</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>Play back observations</source>
   <translation>Rejouer les observations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Play back observations…</source>
   <translation>Rejouer les observations…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Points</source>
   <translation>Points</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Points with a crown radius, or crowns as polygons.</source>
   <translation>Des points avec un rayon de houppier, ou les houppiers en polygones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Points with their altitude, in the surface model’s CRS.</source>
   <translation>Des points avec leur altitude, dans le SCR du modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Points, lines or polygons that should be covered.</source>
   <translation>Points, lignes ou polygones à couvrir.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Points, zones or a raster: what an indicator algorithm has made, or any other.</source>
   <translation>Des points, des zones ou un raster : le résultat d’un traitement d’indicateurs, ou tout autre.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Points: each station’s value predicted from the others against the one measured; the nearer to the diagonal, the better. Typical distance: {rmse} {unit}.</source>
   <translation>Points : la valeur de chaque station estimée d’après les autres, selon la valeur mesurée ; plus près de la diagonale, mieux c’est. Écart typique : {rmse} {unit}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Polygons with a column zone or name, for the means by zone. Left empty: the zones that the sensors’ layer names.</source>
   <translation>Des polygones avec une colonne zone ou name, pour les moyennes par zone. Laissé vide : les zones que nomme la couche de capteurs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Polygons, drawn as outlines and named; the pages of an atlas. Without them an atlas by commune shows where each commune’s stations stand.</source>
   <translation>Des polygones, tracés en contours et nommés ; ce sont les pages d’un atlas. Sans eux, un atlas par commune montre l’endroit où se trouvent les stations de chacune.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Position</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>PostGIS,PostgreSQL,database,share,upsert,export,authcfg</source>
   <translation>PostGIS,PostgreSQL,base de données,partage,upsert,export,authcfg</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Power</source>
   <translation>Alimentation</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <source>Power at hand</source>
   <translation>Énergie disponible</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Power or sun for the panel</source>
   <translation>Énergie, ou soleil pour le panneau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Predicted from the others ({unit})</source>
   <translation>Estimé d’après les autres ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Predicted from the others (°C)</source>
   <translation>Estimé d’après les autres (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Prediction without the station itself</source>
   <translation>Estimation sans la station elle-même</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Prepare an area</source>
   <translation>Préparer l’emprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Prepare an area…</source>
   <translation>Préparer l’emprise…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Prepared area</source>
   <translation>Emprise préparée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Prepared for</source>
   <translation>Préparé pour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Prepared on</source>
   <translation>Préparée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>Preparing the playback of {name}</source>
   <translation>Préparation du rejeu de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Preventive</source>
   <translation>Préventive</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Price of a gateway</source>
   <translation>Prix d’une passerelle</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Price of a sensor</source>
   <translation>Prix d’un capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Price of an installation</source>
   <translation>Prix d’une pose</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Prices are examples until you give those of your contracts. Batteries that cannot be recharged count against digital sobriety.</source>
   <translation>Les prix sont des exemples tant que vous n’indiquez pas ceux de vos marchés. Les piles non rechargeables pèsent sur la sobriété numérique.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Print an indicator</source>
   <translation>Imprimer un indicateur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Probability that {tour_level} % is reached by then; 100 when it is already.</source>
   <translation>Probabilité que {tour_level} % soient atteints d’ici là ; 100 si c’est déjà le cas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Probability to be too full at the tour</source>
   <translation>Probabilité d’être trop plein à la tournée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Producer</source>
   <translation>Producteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Profile of {length} m from the gateway to the sensor, with the line of sight and the first Fresnel zone.</source>
   <translation>Profil de {length} m de la passerelle au capteur, avec la ligne de visée et la première zone de Fresnel.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Progress of {name}</source>
   <translation>Avancement de {name}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Project</source>
   <translation>Projet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Project after</source>
   <translation>Projet après</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>Project and control have fewer than {days} days in common before or after.</source>
   <translation>Projet et témoin ont moins de {days} jours en commun, avant ou après.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Project before</source>
   <translation>Projet avant</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Project for QGIS Server</source>
   <translation>Projet pour QGIS Server</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Project of QFieldCloud</source>
   <translation>Projet QFieldCloud</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Property</source>
   <translation>Propriété</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Propose a shortlist</source>
   <translation>Proposer une sélection</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Proposed gateways</source>
   <translation>Passerelles proposées</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Proposed mounting height (m)</source>
   <translation>Hauteur de pose proposée (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Proposed sites, to be visited</source>
   <translation>Sites proposés, à visiter</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Protective equipment worn</source>
   <translation>Équipements de protection portés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Protective equipment, zone marked out</source>
   <translation>Équipements de protection, zone balisée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Provided by</source>
   <translation>Fourni par</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Public lighting</source>
   <translation>Éclairage public</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>Public lighting indicators</source>
   <translation>Indicateurs d’éclairage public</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Published models</source>
   <translation>Modèles publiés</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>Purchase of equipment</source>
   <translation>Achat d’équipements</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>Purging the archive</source>
   <translation>Purge de l’archive</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Puts each sensor at its altitude, z_m + height_m, coloured by status, and makes the surface model the ground of the project’s 3D views. Where z_m is missing the ground is read from the terrain model, else from the surface model. Open the view from SmartMetro &gt; 3D view of sensors.</source>
   <translation>Place chaque capteur à son altitude, z_m + height_m, dans la couleur de son état, et fait du modèle de surface le sol des vues 3D du projet. Là où z_m manque, le sol est lu dans le modèle de terrain, sinon dans le modèle de surface. Ouvrez la vue par SmartMetro &gt; Vue 3D des capteurs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>QField,mission,field,import,return,photo,conflict</source>
   <translation>QField,mission,terrain,import,retour,photo,conflit</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>QField,mission,field,survey,installation,maintenance,offline,form</source>
   <translation>QField,mission,terrain,visite,installation,maintenance,hors ligne,formulaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/cloud.py" />
   <source>QFieldCloud has no project “{project}” for this account. It has: {known}.</source>
   <translation>QFieldCloud n’a pas de projet « {project} » pour ce compte. Il a : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/cloud.py" />
   <source>QFieldCloud needs the Python package qfieldcloud-sdk, which is not installed. Copy the mission by USB instead, or ask your administrator to install it.</source>
   <translation>QFieldCloud demande le paquet Python qfieldcloud-sdk, qui n’est pas installé. Copiez la mission par USB, ou demandez à votre administrateur de l’installer.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/cloud.py" />
   <source>QFieldCloud refused or did not answer: {reason}.</source>
   <translation>QFieldCloud a refusé ou n’a pas répondu : {reason}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/cloud.py" />
   <source>QGIS has no authentication “{authcfg}”, or its store is locked. Make one in Settings &gt; Options &gt; Authentication: a header Authorization with “Token …”, or user and password.</source>
   <translation>QGIS n’a pas d’authentification « {authcfg} », ou son coffre est verrouillé. Créez-la dans Préférences &gt; Options &gt; Authentification : un en-tête Authorization avec « Token … », ou un utilisateur et un mot de passe.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>QGIS’s authentication has no usable entry “{authcfg}”. Choose another one in the connection.</source>
   <translation>L’authentification de QGIS n’a pas de configuration « {authcfg} » utilisable. Choisissez-en une autre dans la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>QGIS’s own installer brings {names}; repair or update QGIS to get them.</source>
   <translation>L’installeur de QGIS apporte {names} ; réparez ou mettez à jour QGIS pour les obtenir.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Quality control</source>
   <translation>Contrôle qualité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Quality control: {use_case}</source>
   <translation>Contrôle qualité : {use_case}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Quality of the data</source>
   <translation>Qualité des données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Quality of what came</source>
   <translation>Qualité de ce qui est arrivé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>R&amp;emove</source>
   <translation>&amp;Retirer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>RMSE</source>
   <translation>RMSE</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>RMSE ({unit})</source>
   <translation>RMSE ({unit})</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>RSSI (dBm)</source>
   <translation>RSSI (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>RSSI, median (dBm)</source>
   <translation>RSSI, médiane (dBm)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Radio coverage</source>
   <translation>Couverture radio</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Radio coverage panel</source>
   <translation>Panneau de couverture radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Radio link</source>
   <translation>Liaison radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>Radio link profile</source>
   <translation>Profil d’une liaison radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/waste.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Radio margin</source>
   <translation>Marge radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Radio margin (dB)</source>
   <translation>Marge radio (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_layers.py" />
   <source>Radio margin, scenario {name}</source>
   <translation>Marge radio, scénario {name}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_radio.py" />
   <source>Radio margins are read from MARGINS, or computed over a surface model: choose one under DSM.</source>
   <translation>Les marges radio se lisent dans MARGINS, ou se calculent sur un modèle de surface : choisissez-en un sous DSM.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Radio margins, one raster for each candidate</source>
   <translation>Marges radio, un raster par candidat</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>Radio was not computed: without gateways, have the field test tell, where the sensor will really sit.</source>
   <translation>La radio n’a pas été calculée : sans passerelles, c’est au test de terrain de le dire, à l’endroit réel du capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Radius (m)</source>
   <translation>Rayon (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Radius of the balls (m)</source>
   <translation>Rayon des boules (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Range</source>
   <translation>Plage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Range (m)</source>
   <translation>Portée (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Range of a gateway (m)</source>
   <translation>Portée d’une passerelle (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Rank on the tour</source>
   <translation>Rang dans la tournée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/waste.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Reach by vehicle</source>
   <translation>Accès en véhicule</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>Read an export back</source>
   <translation>Relire un export</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>Read as</source>
   <translation>Lu comme</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Read into the archive what the platform recorded since the last time, so that the alert log has no hole where QGIS was closed. For synchronisations that run on their own.</source>
   <translation>Lire dans l’archive ce que la plateforme a enregistré depuis la dernière fois, pour que le journal des alertes n’ait pas de trou là où QGIS était fermé. Pour les synchronisations sans surveillance.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Read the history too</source>
   <translation>Lire aussi l’historique</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Read the whole period again</source>
   <translation>Relire toute la période</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Readable &amp;ids:</source>
   <translation>&amp;Identifiants lisibles :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/field/sensor_form.py" />
   <source>Readable id</source>
   <translation>Identifiant lisible</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Reading the alerts</source>
   <translation>Lecture des alertes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Reading the archive…</source>
   <translation>Lecture de l’archive…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Reading the chart’s data</source>
   <translation>Lecture des données du graphique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>Reading the first rows</source>
   <translation>Lecture des premières lignes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Reading the first rows…</source>
   <translation>Lecture des premières lignes…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Reading the heights of the area…</source>
   <translation>Lecture des hauteurs du secteur…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/live_layers.py" />
   <source>Reading {name} from the cache</source>
   <translation>Lecture de {name} dans le cache</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>Reads the alert mails that a platform sent (.eml, .mbox) or a table of them (.csv) into the alert log. A mail is given to the sensor whose id or name it holds; the others are kept without sensor. Importing the same mails again adds nothing.

A table needs a column of dates (date, opened_at, horodatage) and one of texts (subject, message, objet); sensor_id and closed_at are read where they exist.</source>
   <translation>Lit dans le journal des alertes les courriels d’alerte envoyés par une plateforme (.eml, .mbox) ou un tableau de ceux-ci (.csv). Un courriel est rattaché au capteur dont il contient l’identifiant ou le nom ; les autres sont gardés sans capteur. Importer deux fois les mêmes courriels n’ajoute rien.

Un tableau doit avoir une colonne de dates (date, opened_at, horodatage) et une de textes (subject, message, objet) ; sensor_id et closed_at sont lus s’ils existent.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>Reads the history of a use case from a platform into the archive, then writes the period as one table (CSV, or Parquet where DuckDB is installed).

Only what can be new is asked for: what the archive already holds is not read again, except the last seven days and known gaps, since sensors often send late. Fetching twice adds nothing twice.</source>
   <translation>Récupère dans l’archive l’historique d’un cas d’usage depuis une plateforme, puis écrit la période dans une seule table (CSV, ou Parquet si DuckDB est installé).

Seul ce qui peut être nouveau est demandé : ce que l’archive contient déjà n’est pas relu, sauf les sept derniers jours et les lacunes connues, car les capteurs envoient souvent en retard. Une seconde récupération ne crée pas de doublon.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Reads the sensors of a platform, with their last values, into the cache, and gives them as a layer with their status. Alert rules are replayed over everything since the last time, with true times, and interventions are checked for data that came back.

When the platform does not answer, the algorithm says why and the cache stays as it was: “Sensor status” still shows what is known, with its age.</source>
   <translation>Lit les capteurs d’une plateforme, avec leurs dernières valeurs, dans le cache, et les donne en couche avec leur état. Les règles d’alerte sont rejouées sur tout ce qui s’est passé depuis la dernière fois, aux heures exactes, et le retour des données après intervention est vérifié.

Quand la plateforme ne répond pas, l’algorithme dit pourquoi et le cache reste comme il était : « État des capteurs » montre encore ce qui est connu, avec son âge.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/playback_dialog.py" />
   <source>Ready to play: open the temporal controller (View &gt; Panels) and press play.</source>
   <translation>Prêt à rejouer : ouvrez le contrôleur temporel (Vue &gt; Panneaux) et lancez l’animation.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/hubeau_hydrometry.json" />
   <source>Real-time hydrometry of Hub’Eau, in CSV or JSON: the observations (observations_tr) and, beside them, the stations of the referential. Levels come in millimetres and flows in litres per second; both are converted.</source>
   <translation>Hydrométrie temps réel de Hub’Eau, en CSV ou JSON : les observations (observations_tr) et, à côté, les stations du référentiel. Les hauteurs arrivent en millimètres et les débits en litres par seconde ; les deux sont convertis.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Reason</source>
   <translation>Motif</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Received (%)</source>
   <translation>Reçues (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Received and valid data by month</source>
   <translation>Données reçues et valides par mois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Received signal</source>
   <translation>Signal reçu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Received values</source>
   <translation>Valeurs reçues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Received, median (%)</source>
   <translation>Reçu, médiane (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Reception</source>
   <translation>Réception</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Reception rate</source>
   <translation>Taux de réception</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Recognised</source>
   <translation>Reconnu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Recognised and heard (%)</source>
   <translation>Reconnu et entendu (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Recognised, in words</source>
   <translation>Reconnu, en clair</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Records</source>
   <translation>Enregistrements</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Reference</source>
   <translation>Référence</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>Reference &amp;layers</source>
   <translation>Couches de &amp;référence</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Reference = {intercept} + {slope} × sensor, for sensor values from {low} to {high} {unit}; standard deviation around it {sd} {unit}. Outside these values nothing is known.</source>
   <translation>Référence = {intercept} + {slope} × capteur, pour des valeurs du capteur de {low} à {high} {unit} ; écart-type autour {sd} {unit}. Hors de ces valeurs, on ne sait rien.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Reference layers</source>
   <translation>Couches de référence</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Reference would show</source>
   <translation>La référence indiquerait</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Refresh &amp;fully</source>
   <translation>Actualiser &amp;entièrement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>Refresh all</source>
   <translation>Tout actualiser</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Refresh every {seconds} s at most, or 0 to refresh by hand only.</source>
   <translation>Actualisez au plus toutes les {seconds} s, ou 0 pour n’actualiser qu’à la demande.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Refresh everything</source>
   <translation>Tout actualiser</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Refresh now</source>
   <translation>Actualiser</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Refresh: everything is asked for each time.</source>
   <translation>Actualisation : tout est redemandé à chaque fois.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Refresh: only what changed is asked for.</source>
   <translation>Actualisation : seul ce qui a changé est demandé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Register and conventions</source>
   <translation>Registre et conventions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Register and conventions…</source>
   <translation>Registre et conventions…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/opening.py" />
   <source>Register…</source>
   <translation>Registre…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Regression kriging</source>
   <translation>Krigeage de régression</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Relative humidity</source>
   <translation>Humidité relative</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <source>Reliability (%)</source>
   <translation>Fiabilité (%)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Relief</source>
   <translation>Relief</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Relief channels the wind</source>
   <translation>Le relief canalise le vent</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Relocate: higher, or some metres away from walls and metal; the antenna is outdoors already.</source>
   <translation>Déplacer : plus haut, ou à quelques mètres des murs et du métal ; l’antenne est déjà dehors.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Remains (%)</source>
   <translation>Conservées (%)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/networks.json" />
   <location filename="../../forms/definitions/partners.json" />
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Remarks</source>
   <translation>Remarques</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Remarks: access, lock-out, traffic order, agreement of the host</source>
   <translation>Remarques : accès, consignation, arrêté de circulation, accord de l’accueillant</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>Remedy, as a code</source>
   <translation>Remède, sous forme de code</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Reminders of terms</source>
   <translation>Rappels d’échéances</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/removals.json" />
   <source>Removal</source>
   <translation>Dépose</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>Removal and recycling</source>
   <translation>Dépose et recyclage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Removals</source>
   <translation>Déposes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Remove connection</source>
   <translation>Supprimer la connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>Remove the connection “{name}” and its layers?</source>
   <translation>Supprimer la connexion « {name} » et ses couches ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>Remove the zone</source>
   <translation>Retirer la zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Removed</source>
   <translation>Déposé</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/removals.json" />
   <source>Removed by</source>
   <translation>Déposé par</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Removed on</source>
   <translation>Déposé le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>Remove…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Renamed sensors</source>
   <translation>Capteurs renommés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Renamed sensors…</source>
   <translation>Capteurs renommés…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Rent</source>
   <translation>Louer</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Rent of a sensor a month</source>
   <translation>Location d’un capteur par mois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Rent or buy</source>
   <translation>Louer ou acheter</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Renting stays cheaper over the whole period.</source>
   <translation>La location reste moins chère sur toute la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Repeater or gateway near by: {n} others within 500 m are weak too, so one would mend several.</source>
   <translation>Répéteur ou passerelle à proximité : {n} autres à moins de 500 m sont faibles aussi ; un seul en réparerait plusieurs.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Replaces the sensor</source>
   <translation>Remplace le capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Report as PDF</source>
   <translation>Rapport en PDF</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Report of a use case</source>
   <translation>Rapport d’un cas d’usage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <location filename="../../smartmetro_plugin/gui/field/opening.py" />
   <source>Report of the day</source>
   <translation>Compte rendu de la journée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Report: {use_case}</source>
   <translation>Rapport : {use_case}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Reporting step (min)</source>
   <translation>Pas d’envoi (min)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Reporting step (minutes)</source>
   <translation>Pas de remontée (minutes)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Request for intervention to {partner}</source>
   <translation>Demande d’intervention à {partner}</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <source>Requests for intervention</source>
   <translation>Demandes d’intervention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Requests for intervention and their answers</source>
   <translation>Demandes d’intervention et leurs réponses</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Requests that have no answer yet</source>
   <translation>Demandes encore sans réponse</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Reserves</source>
   <translation>Replis</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Residual ({unit})</source>
   <translation>Résidu ({unit})</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Residual (°C)</source>
   <translation>Résidu (°C)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>Residuals of the levels</source>
   <translation>Résidus des niveaux</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/producer.py" />
   <source>Restricted: internal use</source>
   <translation>Restreint : usage interne</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Result of the test</source>
   <translation>Résultat du test</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Results of the siting study, networks, anything that helps on site: what lies in the area travels along with its looks, for reading.</source>
   <translation>Résultats de l’étude d’implantation, réseaux, tout ce qui aide sur place : ce qui se trouve dans l’emprise est emporté avec son style, en lecture.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Reused or dismantled</source>
   <translation>Réemployé ou démantelé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>Review of the radio coverage</source>
   <translation>Revue de la couverture radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Rings of hearing</source>
   <translation>Cercles d’écoute</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Rings of {distance} m: over open hard ground, without façades, screens or wind. An order of size, no noise map.</source>
   <translation>Cercles de {distance} m : sur sol dur dégagé, sans façades, écrans ni vent. Un ordre de grandeur, pas une carte de bruit.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Rising numbers, for instance 20; 22,5; 25. The same on two maps: they compare.</source>
   <translation>Des nombres croissants, séparés par des espaces ou des points-virgules, par exemple 20 22,5 25. Les mêmes sur deux cartes : elles se comparent.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/waterindicators.py" />
   <source>River indicators</source>
   <translation>Indicateurs de cours d’eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Rivers</source>
   <translation>Cours d’eau</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Road traffic</source>
   <translation>Circulation routière</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>Role</source>
   <translation>Fonction</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Role of the zone</source>
   <translation>Rôle de la zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Role of the zones</source>
   <translation>Rôle des zones</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Root mean square error</source>
   <translation>Écart quadratique moyen (RMSE)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Roundness of the Earth</source>
   <translation>Rotondité de la Terre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>Row</source>
   <translation>Ligne</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Row {number}: {reason}</source>
   <translation>Ligne {number} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Rows</source>
   <translation>Lignes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Rows changed</source>
   <translation>Lignes modifiées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Rows written or renewed</source>
   <translation>Lignes écrites ou renouvelées</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Rule</source>
   <translation>Règle</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Rules</source>
   <translation>Règles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Rules and period</source>
   <translation>Règles et période</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>Rules are replayed at each synchronisation over everything since the last one. They live in a file of your QGIS profile; export it to share them.</source>
   <translation>Les règles sont rejouées à chaque synchronisation sur tout ce qui s’est passé depuis la précédente. Elles sont dans un fichier de votre profil QGIS ; exportez-les pour les partager.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>Rules as &amp;shipped</source>
   <translation>Règles d’&amp;origine</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Rules for supports</source>
   <translation>Règles des supports</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Rules for supports…</source>
   <translation>Règles des supports…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>Rules met</source>
   <translation>Règles satisfaites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>Rules were not applied: the assessment of supports is not at hand.</source>
   <translation>Les règles n’ont pas été appliquées : l’évaluation des supports n’est pas disponible.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>Runs alert rules over the archive and lists the alerts that they would have raised, so that a threshold is chosen by looking. Nothing is written into the alert log.

LEVEL tries another level than the rule’s own. Rules on batteries are left out: their history is not kept.</source>
   <translation>Fait tourner les règles d’alerte sur l’archive et liste les alertes qu’elles auraient levées, pour choisir un seuil en le voyant. Rien n’est écrit dans le journal des alertes.

LEVEL essaie un autre niveau que celui de la règle. Les règles sur les batteries sont laissées de côté : leur historique n’est pas gardé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>S</source>
   <translation>S</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>S&amp;tarted on:</source>
   <translation>&amp;Commencée le :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>S&amp;top</source>
   <translation>Arrê&amp;ter</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>SCHEMA is empty: give the name of a schema.</source>
   <translation>SCHEMA est vide : donnez le nom d’un schéma.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>SE</source>
   <translation>SE</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/partners.json" />
   <source>SIRET</source>
   <translation>SIRET</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>SIRET of the producer</source>
   <translation>SIRET du producteur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>SNR (dB)</source>
   <translation>SNR (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>START and END are not given, or in one of the two years fewer than {least} % of the days are complete.</source>
   <translation>START et END ne sont pas donnés, ou l’une des deux années a moins de {least} % de jours complets.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>SW</source>
   <translation>SO</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Same classes as</source>
   <translation>Mêmes classes que</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>Sample frozen on {frozen_at}: statuses are of that moment.</source>
   <translation>Échantillon figé le {frozen_at} : les états sont ceux de cet instant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Sample frozen on {time}</source>
   <translation>Échantillon figé le {time}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Sample values</source>
   <translation>Exemples de valeurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Samples</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Save as a layer</source>
   <translation>Enregistrer comme couche</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Save the study</source>
   <translation>Enregistrer l’étude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Saved.</source>
   <translation>Enregistré.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Say when the change began: CHANGE_DATE is empty.</source>
   <translation>Indiquez le début du changement : CHANGE_DATE est vide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <source>Say who goes there.</source>
   <translation>Indiquez qui s’y rend.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Scenario {name}</source>
   <translation>Scénario {name}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Schema</source>
   <translation>Schéma</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>School holidays</source>
   <translation>Vacances scolaires</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Score</source>
   <translation>Score</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <source>Score {score} of 100, number {place} of {count} in zone {zone}</source>
   <translation>Score de {score} sur 100, rang {place} sur {count} dans la zone {zone}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Sea (Natural Earth)</source>
   <translation>Mer (Natural Earth)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/backdrop.py" />
   <source>Sea: Natural Earth, indicative</source>
   <translation>Mer : Natural Earth, à titre indicatif</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Searched with all folders below it.</source>
   <translation>Parcouru avec tous ses sous-dossiers.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Searching the catalogue…</source>
   <translation>Recherche dans le catalogue…</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Season</source>
   <translation>Saison</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Seen by at least one (ha)</source>
   <translation>Vu par au moins un (ha)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Select a reserve, or a chosen site and the one to take in its place.</source>
   <translation>Sélectionnez un repli, ou un site retenu et celui à mettre à sa place.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Select one or several sensors, in the list above or on the map, to see their history.</source>
   <translation>Sélectionnez un ou plusieurs capteurs, dans la liste ci-dessus ou sur la carte, pour voir leur historique.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Select two candidates or more to compare them.</source>
   <translation>Sélectionnez au moins deux candidats pour les comparer.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>Semi-buried</source>
   <translation>Semi-enterré</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Semivariance ({unit}²)</source>
   <translation>Semi-variance ({unit}²)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/sensor_form.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Sensor</source>
   <translation>Capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <source>Sensor (dBm, dBi, m)</source>
   <translation>Capteur (dBm, dBi, m)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Sensor id</source>
   <translation>Identifiant du capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/declare_dialog.py" />
   <source>Sensor of &amp;before</source>
   <translation>Capteur d’&amp;avant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/declare_dialog.py" />
   <source>Sensor of &amp;today</source>
   <translation>Capteur d’a&amp;ujourd’hui</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Sensor of the platform, if it exists already</source>
   <translation>Capteur de la plateforme, s’il existe déjà</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Sensor or site</source>
   <translation>Capteur ou site</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Sensor shows</source>
   <translation>Le capteur indique</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Sensor status</source>
   <translation>État des capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <source>Sensor with a solar panel</source>
   <translation>Capteur à panneau solaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/view/viewshed.py" />
   <source>Sensor {n} stands beyond the surface model, or where it has no data: choose a model that reaches there, or leave this sensor out.</source>
   <translation>Le capteur {n} est hors du modèle de surface, ou là où il n’a pas de données : choisissez un modèle qui va jusque-là, ou écartez ce capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Sensor: antenna gain (dBi)</source>
   <translation>Capteur : gain de l’antenne (dBi)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Sensor: antenna height (m)</source>
   <translation>Capteur : hauteur de l’antenne (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Sensor: power (dBm)</source>
   <translation>Capteur : puissance (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Sensor: radiated power (dBm)</source>
   <translation>Capteur : puissance rayonnée (dBm)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensor: {power} dBm, {gain} dBi, {height} m above ground; {loss} dB for its placement, give or take {spread} dB.</source>
   <translation>Capteur : {power} dBm, {gain} dBi, à {height} m du sol ; {loss} dB pour son emplacement, à {spread} dB près.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>SensorThings API</source>
   <translation>API SensorThings</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <location filename="../../smartmetro_plugin/cartography/council_page.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>Sensors</source>
   <translation>Capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensors (%)</source>
   <translation>Capteurs (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Sensors and their margin</source>
   <translation>Les capteurs et leur marge</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Sensors and their state</source>
   <translation>Capteurs et leur état</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Sensors appear here once a connection is shown on the map.</source>
   <translation>Les capteurs s’affichent ici dès qu’une connexion est montrée sur la carte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Sensors beside people who listened</source>
   <translation>Capteurs et personnes à l’écoute</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Sensors by zone</source>
   <translation>Capteurs par zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Sensors heard</source>
   <translation>Capteurs reçus</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Sensors heard (%)</source>
   <translation>Capteurs reçus (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Sensors in 3D</source>
   <translation>Capteurs en 3D</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors in and near the zones.</source>
   <translation>Capteurs dans les zones et à proximité.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors in each control zone</source>
   <translation>Capteurs dans chaque zone témoin</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors in each project zone</source>
   <translation>Capteurs dans chaque zone du projet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors in each reference zone</source>
   <translation>Capteurs dans chaque zone de référence</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Sensors in the area</source>
   <translation>Capteurs dans l’emprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Sensors in the zones, and within {near} m of them</source>
   <translation>Capteurs dans les zones, et à moins de {near} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Sensors marginal</source>
   <translation>Capteurs limites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Sensors needing attention</source>
   <translation>Capteurs à surveiller</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors no longer on the platform</source>
   <translation>Capteurs absents de la plateforme</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Sensors of the control</source>
   <translation>Capteurs du témoin</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Sensors of the project</source>
   <translation>Capteurs du projet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_layers.py" />
   <source>Sensors of the scenario</source>
   <translation>Capteurs du scénario</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Sensors or candidate sites.</source>
   <translation>Capteurs ou sites candidats.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Sensors or containers to be judged one by one. Their column placement (high_outdoor, street, indoor, metal_container, semi_buried, buried) says where each sits; else the placement above.</source>
   <translation>Capteurs ou conteneurs à juger un à un. Leur colonne placement (high_outdoor, street, indoor, metal_container, semi_buried, buried) dit où se trouve chacun ; sinon, l’emplacement ci-dessus.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Sensors or containers to be reached; their column “placement” says where each sits</source>
   <translation>Capteurs ou conteneurs à atteindre ; leur colonne « placement » dit où se trouve chacun</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Sensors removed</source>
   <translation>Capteurs déposés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>Sensors silent</source>
   <translation>Capteurs muets</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Sensors sit</source>
   <translation>Emplacement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensors still silent</source>
   <translation>Capteurs encore muets</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors that are new</source>
   <translation>Nouveaux capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Sensors that changed</source>
   <translation>Capteurs modifiés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensors that it serves best</source>
   <translation>Capteurs qu’elle dessert le mieux</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Sensors that see</source>
   <translation>Capteurs qui voient</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensors then heard</source>
   <translation>Capteurs alors reçus</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors there already</source>
   <translation>Capteurs déjà en place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sensors to put up</source>
   <translation>Capteurs à poser</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Sensors with a value</source>
   <translation>Capteurs avec une valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Sensors with and without each indicator</source>
   <translation>Capteurs avec et sans chaque indicateur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Sensors with observations</source>
   <translation>Capteurs avec des observations</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Sensors without a place, or without z_m outside the surface model: {n}</source>
   <translation>Capteurs sans emplacement, ou sans z_m hors du modèle de surface : {n}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <source>Sensors without an altitude</source>
   <translation>Capteurs sans altitude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Sensors, from the lowest to the highest value</source>
   <translation>Capteurs, de la plus petite à la plus grande valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Sensors, the weakest first</source>
   <translation>Les capteurs, les plus faibles d’abord</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Sensors: {sensors}, in {communes} communes.</source>
   <translation>Capteurs : {sensors}, dans {communes} communes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>Sensors: {status}</source>
   <translation>Capteurs : {status}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Sensor’s id</source>
   <translation>Identifiant du capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Sensor’s name</source>
   <translation>Nom du capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Sent to QFieldCloud: {project}</source>
   <translation>Envoyée à QFieldCloud : {project}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>September</source>
   <translation>septembre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Series of observations: archive, charts</source>
   <translation>Séries d’observations : archive, graphiques</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Service &amp;path:</source>
   <translation>C&amp;hemin de service :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Set aside by the checks</source>
   <translation>Écartées par les contrôles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Set aside: {what}: {reason}</source>
   <translation>Mis de côté : {what} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Set by your administrator</source>
   <translation>Définie par votre administrateur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Settings of the checks</source>
   <translation>Réglages des contrôles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Severity</source>
   <translation>Gravité</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>Shadow</source>
   <translation>Ombre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>Shadow at an instant</source>
   <translation>Ombre à un instant</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Share of the demand to serve (%)</source>
   <translation>Part de la demande à desservir (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Share of the direction</source>
   <translation>Part du sens</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Share of the expected data (%)</source>
   <translation>Part des données attendues (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Share of the expected data that is usable, %</source>
   <translation>Part utilisable des données attendues, en %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Share of the night that is lit</source>
   <translation>Part de la nuit allumée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Share of the places where the link shall hold; the fade margin follows from it.</source>
   <translation>Part des lieux où la liaison doit tenir ; la marge d’évanouissement en découle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>Share of the samples within the limits that the use case declares.</source>
   <translation>Part des mesures dans les limites que déclare le cas d’usage.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Share of the time (%)</source>
   <translation>Part du temps (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Share of the tree’s height; below it the sun passes.</source>
   <translation>Part de la hauteur de l’arbre ; le soleil passe en dessous.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>Share of this channel in the average daily traffic of all channels of its counter.</source>
   <translation>Part de ce canal dans le trafic moyen journalier de tous les canaux de son compteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Share of time</source>
   <translation>Part du temps</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Share of what is heard (%)</source>
   <translation>Part de ce qui s’entend (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Share, at least (0 to 1)</source>
   <translation>Part, au moins (0 à 1)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Shared cause</source>
   <translation>Cause commune</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Shares (%) by sensor and part of the day</source>
   <translation>Parts (%) par capteur et partie de la journée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Shares of the expected data received and valid, month by month; the lowest is {valid} % valid in {month}. The table before holds the figures.</source>
   <translation>Parts des données attendues reçues et valides, mois par mois ; la plus basse est de {valid} % valides en {month}. Le tableau qui précède donne les chiffres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Shares of what is heard add up to 100 %. They are missing where less than {least} % of the expected samples are there. Categories are those of the recogniser; classes are the types of sounds of ISO/TS 12913-2:2018. Classes of levels are shares of the time.</source>
   <translation>Les parts de ce qui s’entend font 100 % au total. Elles manquent là où moins de {least} % des mesures attendues sont là. Les catégories sont celles de la reconnaissance ; les classes sont les types de sons de l’ISO/TS 12913-2:2018. Les classes de niveaux sont des parts du temps.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Shift of times</source>
   <translation>Décalage des heures</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Shift: </source>
   <translation>Décalage : </translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Show</source>
   <translation>Afficher</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Show in the chart</source>
   <translation>Montrer dans le graphique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <location filename="../../smartmetro_plugin/gui/connections_view.py" />
   <source>Show on the map</source>
   <translation>Afficher sur la carte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/desk.py" />
   <source>Show the connection on the map first: the chart follows its sensors.</source>
   <translation>Affichez d’abord la connexion sur la carte : le graphique suit ses capteurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Signal to noise</source>
   <translation>Rapport signal/bruit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Signed on</source>
   <translation>Signée le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Silence</source>
   <translation>Silence</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Silent</source>
   <translation>Muet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Silent at the end of the period</source>
   <translation>Muets à la fin de la période</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Silent since</source>
   <translation>Muet depuis</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Silent: nothing for 7 days before the end. Marginal: under 80 % received, or less than 5 dB over what can be read. The margin is the SNR over the limit of the spreading factor (SF12 where it is not known, the kindest case), else the RSSI over −120 dBm.</source>
   <translation>Muet : rien pendant les 7 jours avant la fin. Limite : moins de 80 % reçus, ou moins de 5 dB au-dessus de ce qui peut être lu. La marge est le SNR au-dessus de la limite du facteur d’étalement (SF12 s’il n’est pas connu, le cas le plus favorable), sinon le RSSI au-dessus de −120 dBm.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Since</source>
   <translation>Depuis</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Sirens and horns</source>
   <translation>Sirènes et klaxons</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Site</source>
   <translation>Site</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Site new sensors</source>
   <translation>Implanter des capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Site sheet</source>
   <translation>Fiche d’implantation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Site sheets</source>
   <translation>Fiches d’implantation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Site sheets…</source>
   <translation>Fiches…</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Site survey</source>
   <translation>Visite de site</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Site surveys</source>
   <translation>Visites de site</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Sites and their reserves</source>
   <translation>Sites et leurs replis</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Sites in each control zone</source>
   <translation>Sites dans chaque zone témoin</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Sites in each reference zone</source>
   <translation>Sites dans chaque zone de référence</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sites to visit, with the columns of sensor layers and status “planned”.</source>
   <translation>Sites à visiter, avec les colonnes des couches de capteurs et l’état « prévu ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Siting</source>
   <translation>Implantation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Siting panel</source>
   <translation>Panneau d’implantation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Siting study</source>
   <translation>Étude d’implantation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Size and direction of the page.</source>
   <translation>Taille et sens de la page.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Sketch</source>
   <translation>Croquis</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>Sky view factor</source>
   <translation>Facteur de vue du ciel</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Slope</source>
   <translation>Pente</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>Slope of the fill level since the last emptying, by least squares.</source>
   <translation>Pente du taux de remplissage depuis le dernier vidage, par moindres carrés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Small built-in antennas often have −3 or less.</source>
   <translation>Les petites antennes intégrées ont souvent −3 ou moins.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>SmartMetro</source>
   <translation>SmartMetro</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>SmartMetro (proposal)</source>
   <translation>SmartMetro (proposition)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>SmartMetro panel</source>
   <translation>Panneau SmartMetro</translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>SmartMetro – %n alert(s)</source>
   <translation>
    <numerusform>SmartMetro – %n alerte</numerusform>
    <numerusform>SmartMetro – %n alertes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/mappings/smartmetro.json" />
   <source>SmartMetro's own names</source>
   <translation>Noms propres à SmartMetro</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_engine.py" />
   <source>SmartMetro: looking at a site</source>
   <translation>SmartMetro : étude d’un emplacement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_engine.py" />
   <source>SmartMetro: radio coverage</source>
   <translation>SmartMetro : couverture radio</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_engine.py" />
   <source>SmartMetro: reading the heights of the area</source>
   <translation>SmartMetro : lecture des hauteurs du secteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_engine.py" />
   <source>SmartMetro: reading what stands in the area</source>
   <translation>SmartMetro : lecture de ce qui entoure le secteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>SmartMetro’s definition.</source>
   <translation>Définition de SmartMetro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>SmartMetro’s definition; sunrise and sunset from Meeus, Astronomical Algorithms, chapter 25.</source>
   <translation>Définition de SmartMetro ; lever et coucher du soleil d’après Meeus, Astronomical Algorithms, chapitre 25.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>SmartMetro’s guess, to be checked</source>
   <translation>Proposition de SmartMetro, à vérifier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>SmartMetro’s own files are read as they are; describe others here.</source>
   <translation>Les fichiers de SmartMetro sont lus tels quels ; décrivez ici les autres.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <source>Soil below</source>
   <translation>Sol en dessous</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Solar panel</source>
   <translation>Panneau solaire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Solar panel budget</source>
   <translation>Bilan d’un panneau solaire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Some values lie outside the bounds of the classes; classes were added for them.</source>
   <translation>Certaines valeurs sortent des bornes des classes ; des classes ont été ajoutées pour elles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Soon full</source>
   <translation>Bientôt plein</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Sound power of the source (dB)</source>
   <translation>Puissance acoustique de la source (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Sounds of human beings</source>
   <translation>Présence humaine</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Sounds of nature</source>
   <translation>Sons de la nature</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Source, class or lowest level</source>
   <translation>Source, classe ou niveau le plus bas</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Sources</source>
   <translation>Sources</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <source>Spent on</source>
   <translation>Dépensé le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Spike</source>
   <translation>Pic isolé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Split a surface model into buildings and trees</source>
   <translation>Séparer bâtiments et arbres d’un modèle de surface</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Spread of z</source>
   <translation>Dispersion de z</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/radio_rasters.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Spreading factor</source>
   <translation>Facteur d’étalement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Spreading factor needed</source>
   <translation>Facteur d’étalement nécessaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Stale, updated {age}</source>
   <translation>Données périmées, actualisées {age}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_surface.py" />
   <source>Standard deviation</source>
   <translation>Écart-type</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Standard deviation around the line</source>
   <translation>Écart-type autour de la droite</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Standard deviation of the differences</source>
   <translation>Écart-type des différences</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Standard deviation of the map</source>
   <translation>Écart-type de la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Standard deviation. Left empty: 5 dB, as P.1546 has for antennas in streets; with the model P.1812 that Recommendation’s own, 1.6 dB over 50 m.</source>
   <translation>Écart type. Vide : 5 dB, comme P.1546 pour les antennes dans les rues ; avec le modèle P.1812, celui de cette Recommandation, 1,6 dB sur 50 m.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Stands at the head of each page.</source>
   <translation>Figure en tête de chaque page.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Stands in the metadata.</source>
   <translation>Figure dans les métadonnées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Stands in the way, from the surface model</source>
   <translation>Fait obstacle, d’après le modèle de surface</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Start</source>
   <translation>Début</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Starts on</source>
   <translation>Début le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/sensor_form.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Station</source>
   <translation>Station</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Stations</source>
   <translation>Stations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Stations and zone means, not interpolated</source>
   <translation>Stations et moyennes par zone, sans interpolation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <source>Stations with a value</source>
   <translation>Stations avec une valeur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <source>Stations without a value</source>
   <translation>Stations sans valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Stations, warmest first</source>
   <translation>Stations, la plus chaude en tête</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Stations, warmest first; residual: measured minus predicted</source>
   <translation>Stations, la plus chaude en tête ; résidu : mesuré moins estimé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>Statistic</source>
   <translation>Statistique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>Step</source>
   <translation>Pas</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Step (m)</source>
   <translation>Pas (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Step (min)</source>
   <translation>Pas (min)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Step (minutes)</source>
   <translation>Pas (minutes)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Still open</source>
   <translation>En cours</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/placement_class.py" />
   <source>Street level</source>
   <translation>Niveau de la rue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Streets</source>
   <translation>Rues</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Streets or communes</source>
   <translation>Rues ou communes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>Streets or paths</source>
   <translation>Rues ou chemins</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Stronger than fitted (dB)</source>
   <translation>Plus fort que le calage (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Study opened: {name}</source>
   <translation>Étude ouverte : {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Study saved: {path}</source>
   <translation>Étude enregistrée : {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Study zones</source>
   <translation>Zones d’étude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Sub-zones of the project, reference and control zones (columns zone, zone_role, and sensor_count where a zone wants another number than its role).</source>
   <translation>Sous-zones de projet, zones de référence et zones témoins (colonnes zone, zone_role, et sensor_count quand une zone veut un autre nombre que celui de son rôle).</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/conventions.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Subject</source>
   <translation>Objet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Subtitle</source>
   <translation>Sous-titre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Suburb</source>
   <translation>Banlieue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Sum of scores less unlikeness: {value}.</source>
   <translation>Somme des scores moins les dissemblances : {value}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>Sum of the energy used in each step where the meter gives it, else of power by time.</source>
   <translation>Somme de l’énergie consommée à chaque pas si le compteur la donne, sinon de la puissance par la durée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>Summer; otherwise deciduous trees are bare.</source>
   <translation>L’été ; sinon les arbres caducs sont nus.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>Sums up one calendar year of a use case: availability by month and whether the use case works, quality of what came, alerts, interventions, costs entered in the register, and what was reused or dismantled. A page to read (HTML), to print (PDF), and its tables (XLSX).</source>
   <translation>Résume une année civile d’un cas d’usage : disponibilité par mois et réponse à la question « le cas d’usage fonctionne-t-il », qualité de ce qui est arrivé, alertes, interventions, coûts saisis dans le registre, et ce qui a été réemployé ou démantelé. Une page à lire (HTML), à imprimer (PDF), et ses tableaux (XLSX).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>Sun (h)</source>
   <translation>Soleil (h)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Sun by month and hour</source>
   <translation>Soleil par mois et par heure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>Sun by month and local hour</source>
   <translation>Soleil par mois et par heure légale</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>Sun in a year</source>
   <translation>Soleil sur l’année</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Sun over the year</source>
   <translation>Ensoleillement sur l’année</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>Sun: azimuth {azimuth}°, altitude {altitude}°.</source>
   <translation>Soleil : azimut {azimuth}°, hauteur {altitude}°.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Supplier</source>
   <translation>Fournisseur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Supplier reachable by telephone</source>
   <translation>Fournisseur joignable par téléphone</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Support</source>
   <translation>Support</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <source>Support of the register</source>
   <translation>Support du registre</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/removals.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Support restored</source>
   <translation>Support remis en état</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_work.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <source>Supports</source>
   <translation>Supports</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Supports that are out</source>
   <translation>Supports écartés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>Supports that could carry a gateway. With sensors, those are proposed that together make most of them heard.</source>
   <translation>Supports qui pourraient porter une passerelle. Avec des capteurs, on propose ceux qui, ensemble, en font recevoir le plus.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Supports that could carry a sensor</source>
   <translation>Supports pouvant porter un capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Supports that meet every rule</source>
   <translation>Supports qui respectent toutes les règles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Supports that were assessed; a column score (0 to 1 or 0 to 100) ranks them, those that fail a rule that forbids (siting_verdict) are left out.</source>
   <translation>Supports évalués ; une colonne score (0 à 1 ou 0 à 100) les classe, ceux qui ne respectent pas une règle bloquante (siting_verdict) sont écartés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Supports to check on site</source>
   <translation>Supports à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Sure at</source>
   <translation>Sûr à</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Surface model</source>
   <translation>Modèle de surface (MNS)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Surface model (MNS)</source>
   <translation>Modèle de surface (MNS)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <source>Surface model minus terrain model: how high buildings and trees stand.

The terrain is brought to the surface’s cells when its own differ. Cells without height in one of them stay without. A warning tells when the two seem to count from different zeros (the ellipsoid, the sea).</source>
   <translation>MNS moins MNT : la hauteur des bâtiments et des arbres (MNH).

Le terrain est ramené aux cellules du MNS si les siennes diffèrent. Les cellules sans altitude dans l’un des deux restent vides. Un avertissement signale deux modèles qui semblent ne pas compter depuis le même zéro (ellipsoïde, niveau de la mer).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Surface model without trees</source>
   <translation>Modèle de surface sans arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Surface model: ground and buildings</source>
   <translation>Modèle de surface (MNS) : sol et bâtiments</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Surface models from LiDAR or from photographs hold the trees. Used as they are, a plane tree is as opaque as a house, in January too. This gives the two rasters that shade, sun and panels need: ground with buildings, and trees above ground.

Footprints are built, their roof edges too. Outside them, what is smooth is built as well (bridges, buildings that the footprints lack), what is uneven is a tree. Cars, benches and low walls go to the ground; poles, and cranes above the tallest tree, are taken out. A crown over a roof is told apart where the ridge’s height is known (altitude_maximale_toit in BD TOPO). Cells without height in one of the rasters stay without.</source>
   <translation>Les modèles de surface issus du LiDAR ou de photographies contiennent les arbres. Utilisés tels quels, un platane y est aussi opaque qu’une maison, même en janvier. Ce traitement donne les deux rasters qu’il faut pour l’ombre, le soleil et les panneaux : le sol avec les bâtiments, et les arbres au-dessus du sol.

Les emprises sont du bâti, leurs bords de toit aussi. Hors des emprises, ce qui est lisse l’est également (ponts, bâtiments absents des emprises), ce qui est irrégulier est un arbre. Voitures, bancs et murets vont au sol ; les poteaux, et les grues plus hautes que le plus grand arbre, sont retirés. Un houppier au-dessus d’un toit est distingué quand l’altitude du faîtage est connue (altitude_maximale_toit dans la BD TOPO). Les cellules sans altitude dans l’un des rasters le restent.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Surroundings</source>
   <translation>Environnement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Surroundings after Hata</source>
   <translation>Environnement selon Hata</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Survey</source>
   <translation>Visite</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Survey of the site</source>
   <translation>Visite du site</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <source>Surveyed by</source>
   <translation>Visité par</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <source>Surveyed on</source>
   <translation>Visité le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Swap</source>
   <translation>Échanger</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>Synchronise sensors</source>
   <translation>Synchroniser les capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/sync_service.py" />
   <source>Synchronising {name}</source>
   <translation>Synchronisation de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Synchronising…</source>
   <translation>Synchronisation…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Synchronising… {percent} %</source>
   <translation>Synchronisation… {percent} %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>T&amp;enant:</source>
   <translation>Locata&amp;ire (tenant) :</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>T&amp;hresholds</source>
   <translation>Seui&amp;ls</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>TMJ and TMJO as French traffic counts define them.</source>
   <translation>TMJ et TMJO tels que les définissent les comptages routiers français.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>TMJ of the period against the same dates one year before.</source>
   <translation>TMJ de la période comparé aux mêmes dates un an plus tôt.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/mobility.py" />
   <source>TMJO without the days of school holidays.</source>
   <translation>TMJO sans les jours de vacances scolaires.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/register_dialog.py" />
   <source>Table</source>
   <translation>Table</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/packages.py" />
   <source>Tables of observations and indicators</source>
   <translation>Tables d’observations et d’indicateurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Take cells without height as open</source>
   <translation>Considérer dégagées les cellules sans altitude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Take some hundred metres more than the quarter: shadows come from afar.</source>
   <translation>Prenez quelques centaines de mètres de plus que le quartier : les ombres viennent de loin.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>Take the selected polygons</source>
   <translation>Reprendre les polygones sélectionnés</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/photos.json" />
   <source>Taken at</source>
   <translation>Prise à</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Taken before (dB)</source>
   <translation>Pris auparavant (dB)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/photos.json" />
   <source>Taken by</source>
   <translation>Prise par</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Tallest tree (m)</source>
   <translation>Arbre le plus haut (m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Targets</source>
   <translation>Cibles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Team</source>
   <translation>Équipe</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>Team: {team}. Brought back on {back_at}.</source>
   <translation>Équipe : {team}. Ramenée le {back_at}.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/networks.json" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Technology</source>
   <translation>Technologie</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/contacts.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Telephone</source>
   <translation>Téléphone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Tells what a change, for instance works on a square, has done: the change of the project zone with the change of the control zone taken out, so that a hotter summer does not count as an effect. Each figure comes with its 95 % interval.

The sensors’ column zone_role tells project, control and reference zones. Without a control zone the effect is missing; a reference zone does not stand in for it. The report warns when the zones already went apart before, or when before and after are not the same months.</source>
   <translation>Dit ce qu’a produit un changement, par exemple le réaménagement d’une place : l’évolution de la zone de projet, moins celle de la zone témoin, pour qu’un été plus chaud ne compte pas comme un effet. Chaque chiffre est donné avec son intervalle à 95 %.

La colonne zone_role des capteurs désigne les zones de projet, témoin et de référence. Sans zone témoin, l’effet manque ; une zone de référence ne la remplace pas. Le rapport avertit si les zones divergeaient déjà avant, ou si l’avant et l’après ne couvrent pas les mêmes mois.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <source>Temperature (°C)</source>
   <translation>Température (°C)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Temperature in the container</source>
   <translation>Température dans le conteneur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Tenant</source>
   <translation>Locataire (tenant)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Terms that are near</source>
   <translation>Échéances proches</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Terrain</source>
   <translation>Terrain</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/sensors3d.py" />
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>Terrain model</source>
   <translation>Modèle de terrain (MNT)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Terrain model (MNT)</source>
   <translation>Modèle de terrain (MNT)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Test stopped.</source>
   <translation>Test arrêté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>Testing {name}</source>
   <translation>Test de {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>The @context is a web address: it starts with https://.</source>
   <translation>Le @context est une adresse web : il commence par https://.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/gis.py" />
   <source>The GDAL of this QGIS cannot write {format}. Choose another format.</source>
   <translation>Le GDAL de ce QGIS ne sait pas écrire {format}. Choisissez un autre format.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The GeoPackage that holds sensors, statuses and interventions. It is made when it does not exist. Left empty: the cache of your QGIS profile.</source>
   <translation>Le GeoPackage qui contient les capteurs, leurs états et les interventions. Il est créé s’il n’existe pas. Laissé vide : le cache de votre profil QGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/noise.py" />
   <source>The Harmonica index needs LAeq by the second or LA95eq; these sensors give one level every {step} s, from which the quiet background cannot be known. Ask the supplier for LA95eq, or leave the index out.</source>
   <translation>L’indice Harmonica demande le LAeq à la seconde ou le LA95eq ; ces capteurs donnent un niveau toutes les {step} s, dont on ne peut tirer le bruit de fond. Demandez le LA95eq au fournisseur, ou renoncez à l’indice.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/kinds.py" />
   <source>The address ends in the version of the API.</source>
   <translation>L’adresse se termine par la version de l’API.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>The address of the platform holds a secret. Save it in QGIS’s authentication (Settings &gt; Options &gt; Authentication) and give its id as authcfg=….</source>
   <translation>L’adresse de la plateforme contient un secret. Enregistrez-le dans l’authentification de QGIS (Préférences &gt; Options &gt; Authentification) et donnez son identifiant sous la forme authcfg=….</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>The algorithm “{name}” is not at hand.</source>
   <translation>L’algorithme « {name} » n’est pas disponible.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>The annexes, and the letters of the requests that have no answer yet.</source>
   <translation>Les annexes, et les lettres des demandes encore sans réponse.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>The answer of {url} is larger than {limit} MB; it was not read further.</source>
   <translation>La réponse de {url} dépasse {limit} Mo ; la suite n’a pas été lue.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/pages.py" />
   <source>The answer of {url} is not a list of SensorThings. The address of the connection ends in the version, such as /v1.1.</source>
   <translation>La réponse de {url} n’est pas une liste SensorThings. L’adresse de la connexion se termine par la version, comme /v1.1.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entity_list.py" />
   <source>The answer of {url} is not a list of entities.</source>
   <translation>La réponse de {url} n’est pas une liste d’entités.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/json_body.py" />
   <source>The answer of {url} is not the JSON that was expected ({size} bytes, {reason}). It was cut on its way, or the address is not that of the platform’s interface for data.</source>
   <translation>La réponse de {url} n’est pas le JSON attendu ({size} octets, {reason}). Elle a été coupée en route, ou l’adresse n’est pas celle de l’interface de données de la plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>The answer of {url} was cut after {received} bytes.</source>
   <translation>La réponse de {url} a été tronquée après {received} octets.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>The answer of {url} was cut: {received} bytes of {announced} came.</source>
   <translation>La réponse de {url} a été tronquée : {received} octets reçus sur {announced}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The answer, its proof, each site’s gain, and the curve of cover by number of sites.</source>
   <translation>La réponse, sa preuve, le gain de chaque site, et la courbe de couverture selon le nombre de sites.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>The archive holds no observation of {name} in this period. Fetch the observations first, or choose another period.</source>
   <translation>L’archive ne contient aucune observation de {name} sur cette période. Récupérez d’abord les observations, ou choisissez une autre période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>The archive holds nothing of these sensors in this period. Choose a longer period, or fetch their history from the platform.</source>
   <translation>L’archive ne contient rien de ces capteurs sur cette période. Choisissez une période plus longue, ou récupérez l’historique depuis la plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_parquet.py" />
   <source>The archive in “{path}” could not be read or written: {detail}. A file that is named there is damaged or in use, or the disk is full; the others stay as they were.</source>
   <translation>L’archive de « {path} » n’a pas pu être lue ou écrite : {detail}. Un fichier nommé dans ce message est endommagé ou utilisé, ou le disque est plein ; les autres restent tels quels.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_reading.py" />
   <source>The archive “{path}” holds no observations of {use_case}. Run “Fetch observations” first, or give a file of observations.</source>
   <translation>L’archive « {path} » ne contient aucune observation de {use_case}. Lancez d’abord « Récupérer les observations », ou donnez un fichier d’observations.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>The area holds no polygon: choose another layer.</source>
   <translation>La zone ne contient aucun polygone : choisissez une autre couche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/grid_reading.py" />
   <source>The area is empty: draw a rectangle on the map.</source>
   <translation>L’emprise est vide : dessinez un rectangle sur la carte.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>The area is larger than a department: is it the one meant?</source>
   <translation>L’emprise est plus grande qu’un département : est-ce la bonne ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/atlas.py" />
   <source>The atlas would have {count} pages. Give ZONES with at most {most} zones.</source>
   <translation>L’atlas aurait {count} pages. Donnez dans ZONES au plus {most} zones.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>The balance as HTML, PDF and XLSX.</source>
   <translation>Le bilan en HTML, PDF et XLSX.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>The bare ground, mounting heights count from it</source>
   <translation>Le sol nu, d’où se comptent les hauteurs de pose</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>The bare ground, which antennas stand on</source>
   <translation>Le sol nu, où se dressent les antennes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>The bare ground, which antennas stand on. Without it sensors would stand on the roofs: give it where there are houses.</source>
   <translation>Le sol nu, où se dressent les antennes. Sans lui, les capteurs seraient sur les toits : donnez-le là où il y a des maisons.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>The bare ground, which trees stand on and mounting heights are counted from. Left empty: the surface model.</source>
   <translation>Le sol nu, où sont les arbres et d’où se comptent les hauteurs de pose. Laissé vide : le MNS.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The best answer by then is given.</source>
   <translation>La meilleure réponse trouvée d’ici là est donnée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>The best surface misses a station by {rmse}, the plain mean by {mean_rmse}: a gain of {gain_pct} %, under the {least_pct} % that would make a surface worth drawing.</source>
   <translation>La meilleure surface s’écarte d’une station de {rmse}, la simple moyenne de {mean_rmse} : un gain de {gain_pct} %, moins que les {least_pct} % qui justifieraient de tracer une surface.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>The best surface misses a station by {rmse}, the plain mean by {mean_rmse}: the surface does no better than the mean.</source>
   <translation>La meilleure surface s’écarte d’une station de {rmse}, la simple moyenne de {mean_rmse} : la surface ne fait pas mieux que la moyenne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>The cache is a GeoPackage: its name ends in .gpkg.</source>
   <translation>Le cache est un GeoPackage : son nom se termine par .gpkg.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>The cache keeps sensors, statuses and alerts on this computer, the archive of observations beside it. Empty: your QGIS profile. Network folders are refused: there it could be damaged.</source>
   <translation>Le cache garde sur ce poste les capteurs, leurs états et les alertes, avec l’archive des observations à côté. Vide : votre profil QGIS. Les dossiers réseau sont refusés : il pourrait y être endommagé.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>The cache knows {count} sensors with the id “{sensor_id}”: it must be one. Check the id, or name the connection.</source>
   <translation>Le cache connaît {count} capteurs d’identifiant « {sensor_id} » : il en faut un seul. Vérifiez l’identifiant, ou précisez la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/register.py" />
   <source>The cache “{path}” cannot be read: {reason}</source>
   <translation>Le cache « {path} » ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>The calendar that the ministry of education publishes (CSV), or a table with the columns zone, first_day, last_day (YYYY-MM-DD, both included). It adds the average of working days in school time.</source>
   <translation>Le calendrier scolaire publié par le ministère de l’Éducation nationale (CSV), ou une table avec les colonnes zone, first_day, last_day (AAAA-MM-JJ, inclus). Ajoute la moyenne des jours ouvrés en période scolaire.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>The calendar year, in local time; one under way is counted up to now.</source>
   <translation>L’année civile, en heure locale ; une année en cours est comptée jusqu’à maintenant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>The certificate of {url} cannot be trusted ({reason}). Ask its administrator, or import the right certificate authority.</source>
   <translation>Le certificat de {url} n’est pas de confiance ({reason}). Voyez avec son administrateur, ou importez l’autorité de certification qui convient.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>The checks</source>
   <translation>Les contrôles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The chosen candidates with their rank and what each one adds.</source>
   <translation>Les candidats retenus, avec leur rang et ce que chacun apporte.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>The column with the name of street or commune.</source>
   <translation>La colonne du nom de rue ou de commune.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>The confusion table needs what people heard: give LISTENING, or leave CONFUSION out.</source>
   <translation>La table de confusion demande ce que des personnes ont entendu : donner LISTENING, ou laisser CONFUSION vide.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>The containers of the tour need its date: give TOUR_AT, or leave TOUR out.</source>
   <translation>Les PAV de la tournée demandent sa date : donner TOUR_AT, ou laisser TOUR vide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>The control zone has no sensor with {days} complete days both before and after.</source>
   <translation>La zone témoin n’a aucun capteur avec {days} jours complets à la fois avant et après.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/terms.py" />
   <source>The convention {reference} with {partner} ended on {end_on}.</source>
   <translation>La convention {reference} avec {partner} a pris fin le {end_on}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/terms.py" />
   <source>The convention {reference} with {partner} ends on {end_on}: renew it, or give notice.</source>
   <translation>La convention {reference} avec {partner} prend fin le {end_on} : renouvelez-la, ou dénoncez-la.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_conversion.py" />
   <source>The converted archive of {use_case} holds {found} observations instead of {expected}; the old one stays in use.</source>
   <translation>L’archive convertie de {use_case} contient {found} observations au lieu de {expected} ; l’ancienne reste utilisée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>The covariate “{name}” is not a raster with one band: extract the band first.</source>
   <translation>La covariable « {name} » n’est pas un raster à une bande : extrayez d’abord la bande.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/kriging.py" />
   <source>The covariates do not tell the {stations} stations apart: give fewer of them, or others.</source>
   <translation>Les covariables ne distinguent pas les {stations} stations : donnez-en moins, ou d’autres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>The crew</source>
   <translation>L’équipe</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>The data are simulated: nothing was measured.</source>
   <translation>Données simulées : rien n’a été mesuré.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>The day of the document, as 2026-09-01. Left empty: today.</source>
   <translation>Le jour du document, sous la forme 2026-09-01. Laissé vide : aujourd’hui.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <source>The demand is empty: no feature with a place and a weight above zero.</source>
   <translation>La demande est vide : aucune entité localisée de poids supérieur à zéro.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>The demand makes more than {most} points at a step of {step} m: choose a wider STEP.</source>
   <translation>La demande fait plus de {most} points au pas de {step} m : choisissez un STEP plus large.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>The demand with the share covered.</source>
   <translation>La demande, avec la part couverte.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The demand, each with its site and distance. Best per zone: the reserves of each site.</source>
   <translation>La demande, avec pour chacune son site et sa distance. Meilleur par zone : les replis de chaque site.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/clock.py" />
   <source>The device’s clock was wrong: a row is dated {wrong_at}, which is not between the packing of the mission and now. Nothing was changed. Compare the device’s clock with yours and bring the mission back with “Correction of the device’s clock”: the minutes to add, or 0 to keep its times as they are.</source>
   <translation>L’horloge de l’appareil était fausse : une ligne est datée du {wrong_at}, ce qui n’est pas entre la préparation de la mission et maintenant. Rien n’a été modifié. Comparez l’horloge de l’appareil à la vôtre et ramenez la mission avec « Correction de l’horloge de l’appareil » : les minutes à ajouter, ou 0 pour garder ses heures telles quelles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>The disk is full: nothing was written to “{path}”, which stays as it was. Free some space, on the disk of temporary files too, and try again.</source>
   <translation>Le disque est plein : rien n’a été écrit dans « {path} », qui reste tel quel. Libérez de l’espace, y compris sur le disque des fichiers temporaires, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/council_page.py" />
   <source>The dots are the sensors; the number is the mean measured there, in {unit}.</source>
   <translation>Les points sont les capteurs ; le nombre est la moyenne qui y est mesurée, en {unit}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/form.py" />
   <location filename="../../smartmetro_plugin/gui/register/row_form.py" />
   <source>The end comes before the beginning.</source>
   <translation>La fin précède le début.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../forms/definitions/maintenance.json" />
   <source>The end lies before the start.</source>
   <translation>La fin précède le début.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>The end of the change lies before its beginning. Check both dates.</source>
   <translation>La fin du changement précède son début. Vérifiez les deux dates.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <source>The existing sites serve all of it: no new site is needed.</source>
   <translation>Les sites existants desservent tout : aucun nouveau site n’est nécessaire.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/portal.py" />
   <source>The export of “{dataset}” broke off after {size} bytes ({reason}); nothing of it was kept. Try again later.</source>
   <translation>L’export de « {dataset} » s’est interrompu après {size} octets ({reason}) ; rien n’en a été gardé. Réessayez plus tard.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>The extent “{extent}” is not west,south,east,north in degrees (for instance 4.9,43.1,5.9,43.8).</source>
   <translation>L’étendue « {extent} » n’est pas de la forme ouest,sud,est,nord en degrés (par exemple 4.9,43.1,5.9,43.8).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>The field project cannot be made: {layers} cannot be opened again. Free some space on the disk, or choose another folder.</source>
   <translation>Le projet de terrain ne peut pas être fait : {layers} ne se rouvrent pas. Libérez de la place sur le disque, ou choisissez un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>The field test: {test}</source>
   <translation>L’essai sur place : {test}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/client.py" />
   <source>The fields of “{dataset}” do not tell by themselves what they are ({problem}). Say it in the mapping of the connection.</source>
   <translation>Les champs de « {dataset} » ne disent pas d’eux-mêmes ce qu’ils sont ({problem}). Dites-le dans la correspondance de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>The filling rate is not known: whether the container needs the tour cannot be told from here.</source>
   <translation>La vitesse de remplissage n’est pas connue : impossible de dire d’ici si la tournée doit vider ce PAV.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>The first %n row(s) are read without a problem.</source>
   <translation>
    <numerusform>La première ligne est lue sans problème.</numerusform>
    <numerusform>Les %n premières lignes sont lues sans problème.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/reports/sections.py" />
   <source>The first {most} of {count} rows; the report of the algorithm itself has them all.</source>
   <translation>Les {most} premières lignes sur {count} ; le rapport du traitement lui-même les a toutes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>The first {shown} of {count} selected sensors are drawn.</source>
   <translation>Seuls les {shown} premiers des {count} capteurs sélectionnés sont tracés.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>The folder that came back from the device, as a whole.</source>
   <translation>Le dossier revenu de l’appareil, en entier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>The folder “{path}” cannot be made: {detail}.</source>
   <translation>Impossible de créer le dossier « {path} » : {detail}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/split_surface.py" />
   <source>The footprints cover {share} % of the surface model. Check that they lie in its area and that their coordinate system is right.</source>
   <translation>Les emprises au sol couvrent {share} % du modèle de surface. Vérifiez qu’elles sont dans la même zone et que leur système de coordonnées est le bon.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>The ground that heights are counted from. Left empty: the surface model.</source>
   <translation>Le sol d’où l’on compte les hauteurs. Laissé vide : le modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>The ground that the sensors’ heights are counted from. Left empty: the surface model.</source>
   <translation>Le sol d’où l’on compte la hauteur des capteurs. Laissé vide : le modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>The history of {attribute} is in the unknown unit “{unit}”; it was left out.</source>
   <translation>L’historique de {attribute} est dans l’unité inconnue « {unit} » ; il a été écarté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>The host bears the energy that equipment on its supports uses.</source>
   <translation>La partie accueillante supporte l’énergie que consomment les équipements sur ses supports.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>The host’s agreement is obtained before any intervention on its supports.</source>
   <translation>L’accord de la partie accueillante est obtenu avant toute intervention sur ses supports.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/meteo_france_hourly.json" />
   <source>The hourly files by department (H_13_…csv.gz), packed as they are downloaded: air temperature and humidity. Hours are UTC in mainland France.</source>
   <translation>Les fichiers horaires par département (H_13_…csv.gz), compressés comme on les télécharge : température et humidité de l’air. Les heures sont en UTC en métropole.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>The id comes twice; the first sensor is kept. Give each its own id.</source>
   <translation>L’identifiant est en double ; le premier capteur est gardé. Donnez à chacun son identifiant.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>The instant of interest.</source>
   <translation>L’instant voulu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>The intervention ends before it starts</source>
   <translation>L’intervention finit avant de commencer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>The intervention names no sensor</source>
   <translation>L’intervention ne désigne aucun capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>The key of a rule set (heat, noise, waste, water, mobility, lighting, panel, or one of your profile), or the path of a JSON file.</source>
   <translation>La clé d’un jeu de règles (heat, noise, waste, water, mobility, lighting, panel, ou un jeu de votre profil), ou le chemin d’un fichier JSON.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>The kind of file.</source>
   <translation>Le type de fichier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>The largest ones.</source>
   <translation>Les plus grands.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>The largest residuals: wrong height, wrong placement?</source>
   <translation>Les plus grands résidus : mauvaise hauteur, mauvais emplacement ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>The last days (hot data)</source>
   <translation>Les derniers jours (données chaudes)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>The last fill level of the period.</source>
   <translation>Le dernier taux de remplissage de la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>The last level of the period.</source>
   <translation>La dernière hauteur d’eau de la période.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The layer of candidates holds no feature with a place.</source>
   <translation>La couche des candidats ne contient aucune entité localisée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>The layer of gateways is empty: draw at least one point.</source>
   <translation>La couche des passerelles est vide : dessinez au moins un point.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_proposals.py" />
   <source>The layer of places for new gateways is empty: draw points, or leave it out.</source>
   <translation>La couche des lieux pour de nouvelles passerelles est vide : dessinez des points, ou laissez-la de côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/stations.py" />
   <source>The layer of sensors has no column sensor_id: it cannot be joined with observations. Use a SmartMetro sensor layer, or name the column so.</source>
   <translation>La couche de capteurs n’a pas de colonne sensor_id : elle ne peut être jointe aux observations. Utilisez une couche de capteurs SmartMetro, ou nommez ainsi la colonne.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>The layer of sensors lacks {missing}: a calibration needs each sensor’s placement and its measured level. Use a SmartMetro sensor layer, or name the columns so.</source>
   <translation>Il manque {missing} à la couche des capteurs : un calage demande l’emplacement et le niveau mesuré de chaque capteur. Utilisez une couche de capteurs SmartMetro, ou nommez ainsi les colonnes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>The layer of the other map, with the same field: the classes hold the values of both.</source>
   <translation>La couche de l’autre carte, avec le même champ : les classes contiennent les valeurs des deux.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>The layer of zones has no column named zone or name: rename the one that holds their names.</source>
   <translation>La couche de zones n’a pas de colonne zone ou name : renommez celle qui contient leurs noms.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>The layer “{name}” is ready for the field: package it for QField.</source>
   <translation>La couche « {name} » est prête pour le terrain : préparez-la pour QField.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>The length of each point of the profile.</source>
   <translation>La durée de chaque point du profil.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>The level does not rise, or too few samples since the last emptying.</source>
   <translation>Le niveau ne monte pas, ou trop peu de mesures depuis le dernier vidage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>The line of sight is blocked; the main obstacle stands {distance} m from the gateway and reaches {n} radii of the first Fresnel zone above the line.</source>
   <translation>La ligne de visée est coupée ; l’obstacle principal est à {distance} m de la passerelle et dépasse la ligne de {n} rayons de la première zone de Fresnel.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>The line of sight is free, yet {distance} m from the gateway an obstacle reaches into the first Fresnel zone: {pct} % of its radius is left.</source>
   <translation>La ligne de visée est libre, mais à {distance} m de la passerelle un obstacle entre dans la première zone de Fresnel : il reste {pct} % de son rayon.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>The link does not hold: {margin} dB are missing at {reliability} % of such places; it works at {share} % of them.</source>
   <translation>La liaison ne tient pas : il manque {margin} dB à {reliability} % de tels lieux ; elle fonctionne à {share} % d’entre eux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>The link holds: {margin} dB are left at {reliability} % of such places.</source>
   <translation>La liaison tient : il reste {margin} dB à {reliability} % de tels lieux.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/enedis_load_curve.json" />
   <source>The load curve of a meter as Enedis exports it from the customer space (particulars and companies) or from SGE. Enedis dates each half hour at its end; it is dated at its beginning here. For another step, change the shift.</source>
   <translation>La courbe de charge d’un compteur telle qu’Enedis l’exporte, de l’espace client (particuliers et entreprises) ou de SGE. Enedis date chaque demi-heure de sa fin ; elle est datée ici de son début. Pour un autre pas, changez le décalage.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>The local time of the night’s comparison, for instance 05:00 or 05:30: each day’s sample nearest to it, within half a step, is taken.</source>
   <translation>L’heure locale de la comparaison de nuit, par exemple 05:00 ou 05:30 : la mesure de chaque jour la plus proche, à un demi-pas près, est prise.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/location.py" />
   <source>The location 0, 0 is what devices send that do not know theirs.</source>
   <translation>La position 0, 0 est celle qu’envoie un équipement qui ne connaît pas la sienne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location has an unknown shape: “{type}”.</source>
   <translation>La localisation a une géométrie inconnue : « {type} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location is not a GeoJSON shape.</source>
   <translation>La localisation n’est pas une géométrie GeoJSON.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location {lon}, {lat} is not a longitude and a latitude in degrees.</source>
   <translation>La localisation {lon}, {lat} n’est pas une longitude et une latitude en degrés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location’s coordinates are not numbers: {coordinates}</source>
   <translation>Les coordonnées de la localisation ne sont pas des nombres : {coordinates}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/geometry.py" />
   <source>The location’s shape has too few points.</source>
   <translation>La géométrie de la localisation a trop peu de points.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>The longest gaps</source>
   <translation>Les plus longues lacunes</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>The mailbox of a service, never of a person.</source>
   <translation>La boîte aux lettres d’un service, jamais celle d’une personne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/choice.py" />
   <source>The mandatory candidates {one} and {other} stand nearer to each other than the minimum spacing: lower it, or free one of them.</source>
   <translation>Les candidats obligatoires {one} et {other} sont plus proches que l’espacement minimal : réduisez-le, ou libérez l’un d’eux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/choice.py" />
   <source>The mandatory sites cost {cost}, more than the budget of {budget}: raise the budget, or free some of them.</source>
   <translation>Les sites obligatoires coûtent {cost}, plus que le budget de {budget} : augmentez le budget, ou libérez-en quelques-uns.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <source>The map “{title}” is one of the pages at the end of this document.</source>
   <translation>La carte « {title} » est l’une des pages à la fin de ce document.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>The map, in °C. Absent when only stations are drawn.</source>
   <translation>La carte, en °C. Absente si seules les stations sont dessinées.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>The margin is that of this one, 7 (fast) to 12 (far). LoRa only.</source>
   <translation>La marge est celle de ce facteur, de 7 (rapide) à 12 (loin). LoRa seulement.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>The mean of the stations of each zone.</source>
   <translation>La moyenne des stations de chaque zone.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/importing.py" />
   <source>The mission “{name}” was not packed from this cache ({path}). Choose the cache that packed it.</source>
   <translation>La mission « {name} » n’a pas été préparée depuis ce cache ({path}). Choisissez le cache qui l’a préparée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>The moment of interest. Left empty: now.</source>
   <translation>L’instant voulu. Laissé vide : maintenant.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The most that new sites may cost.</source>
   <translation>Ce que les nouveaux sites peuvent coûter au plus.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The name of a saved connection, or an address such as ngsi-ld:https://host/ngsi-ld/v1?tenant=name, ngsi-v2:, sensorthings: or opendatasoft: and an address, or files:/folder.</source>
   <translation>Le nom d’une connexion enregistrée, ou une adresse comme ngsi-ld:https://host/ngsi-ld/v1?tenant=nom, ngsi-v2:https://…, sensorthings:https://…, opendatasoft:https://…, ou files:/dossier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>The name of one rule, for instance waste_full. Left empty: all rules.</source>
   <translation>Le nom d’une règle, par exemple waste_full. Vide : toutes les règles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/network.py" />
   <source>The network has no line: choose a layer of streets or paths for the network distance.</source>
   <translation>Le réseau ne contient aucune ligne : choisissez une couche de rues ou de chemins pour la distance le long d’un réseau.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>The number to draw. Not needed for a raster.</source>
   <translation>Le nombre à représenter. Inutile pour un raster.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>The observations tell neither sources of sound nor levels. Sources are properties such as {example}, in per cent of the step.</source>
   <translation>Les observations ne contiennent ni sources sonores ni niveaux. Les sources sont des propriétés telles que {example}, en pour cent du pas de temps.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>The observations with the column qc_flag, in CSV, or in Parquet with DuckDB.</source>
   <translation>Les observations avec la colonne qc_flag, en CSV, ou en Parquet avec DuckDB.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>The office</source>
   <translation>Le bureau</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>The order ends before it starts.</source>
   <translation>L’arrêté se termine avant de commencer.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>The organisation that publishes the data.</source>
   <translation>L’organisme qui publie les données.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <location filename="../../processing_algorithms/indicators/quality_algorithm.py" />
   <location filename="../../smartmetro_plugin/layers/sensor_sink.py" />
   <source>The output layer cannot be written. Choose another place.</source>
   <translation>Impossible d’écrire la couche de sortie. Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/opening.py" />
   <source>The page is written: {path}</source>
   <translation>La page est écrite : {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/heat_page/opening.py" />
   <source>The page was not made.</source>
   <translation>La page n’a pas été faite.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/pages.py" />
   <source>The pages of {url} lead in a circle; nothing of this answer was kept. Tell the platform’s administrator.</source>
   <translation>Les pages de {url} tournent en rond ; rien de cette réponse n’a été gardé. Prévenez l’administrateur de la plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>The panel’s year</source>
   <translation>L’année du panneau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>The part of it used between sunrise and sunset.</source>
   <translation>La part consommée entre le lever et le coucher du soleil.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>The part of the platform</source>
   <translation>L’espace (tenant) de la plateforme</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>The partner’s name in the register, or its INSEE code, SIRET or uuid.</source>
   <translation>Le nom du partenaire dans le registre, ou son code INSEE, son SIRET ou son uuid.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>The period is empty: START must be before END. Check both.</source>
   <translation>La période est vide : START doit précéder END. Vérifiez les deux dates.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>The picture shows the first {n} points.</source>
   <translation>L’image montre les {n} premiers points.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>The plan in words and tables.</source>
   <translation>Le plan, en mots et en tableaux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/sensor_pages.py" />
   <source>The platform announced {announced} sensors and delivered {delivered}.</source>
   <translation>Capteurs annoncés par la plateforme : {announced} ; livrés : {delivered}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_v2/client.py" />
   <source>The platform answers, but holds nothing of the types that the use cases declare ({types}). Check the Fiware-Service, the service path and the rights of the connection.</source>
   <translation>La plateforme répond, mais n’a rien des types que déclarent les cas d’usage ({types}). Vérifiez le service FIWARE, le chemin de service et les droits de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>The platform answers, but holds nothing of the types that the use cases declare ({types}). Check the tenant, the @context and the rights of the connection.</source>
   <translation>La plateforme répond, mais ne contient rien des types que déclarent les cas d’usage ({types}). Vérifiez le locataire (tenant), le @context et les droits de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>The platform answers: {software}</source>
   <translation>La plateforme répond : {software}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform asks for fewer requests ({detail}). Try again later, or lengthen the connection’s refresh interval.</source>
   <translation>La plateforme demande moins de requêtes ({detail}). Réessayez plus tard, ou allongez l’intervalle d’actualisation de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform at {url} fails at the moment ({detail}).</source>
   <translation>La plateforme {url} est en défaut pour le moment ({detail}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>The platform cut {count} answers and does not give the rest: some observations are missing.</source>
   <translation>Réponses tronquées par la plateforme, qui n’en donne pas la suite : {count}. Des observations manquent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform does not allow this request ({detail}). Ask its administrator for the right to read, or choose another authentication.</source>
   <translation>La plateforme n’autorise pas cette requête ({detail}). Demandez le droit de lecture à son administrateur, ou choisissez une autre authentification.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform does not know the tenant “{tenant}” ({detail}). Correct it in the connection.</source>
   <translation>La plateforme ne connaît pas le locataire (tenant) « {tenant} » ({detail}). Corrigez-le dans la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_v2/client.py" />
   <source>The platform gives no history (NGSI-v2 has no interface for it). SmartMetro keeps the values that it sees at each synchronisation.</source>
   <translation>La plateforme ne donne pas d’historique (NGSI-v2 n’a pas d’interface pour cela). SmartMetro conserve les valeurs qu’il voit à chaque synchronisation.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <source>The platform gives no history ({reason}). SmartMetro keeps the values that it sees at each synchronisation.</source>
   <translation>La plateforme ne donne pas d’historique ({reason}). SmartMetro garde les valeurs vues à chaque synchronisation.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform refused the credentials ({detail}). They are missing, wrong or have expired: renew the connection’s authentication entry in QGIS’s options.</source>
   <translation>La plateforme a refusé l’authentification ({detail}). Elle manque, est erronée ou a expiré : renouvelez la configuration d’authentification de la connexion dans les options de QGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The platform refused the request ({detail}).</source>
   <translation>La plateforme a refusé la requête ({detail}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>The platform, as the connection is called</source>
   <translation>La plateforme, sous le nom de la connexion</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>The platform’s id, verbatim</source>
   <translation>L’identifiant de la plateforme, tel quel</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>The points with their hours of sun.</source>
   <translation>Les points avec leurs heures d’ensoleillement.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>The points with their verdict and monthly balance (Wh).</source>
   <translation>Les points avec leur verdict et leur bilan mensuel (Wh).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>The polygons where the crew works. Crews are warned when they leave it.</source>
   <translation>Les polygones où travaille l’équipe. Elle est avertie quand elle en sort.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>The profiles as curves, one by sensor.</source>
   <translation>Les profils en courbes, une par capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>The project and its data; the folder can be moved as a whole.</source>
   <translation>Le projet et ses données ; le dossier se déplace en entier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>The project zone has no sensor with {days} complete days both before and after.</source>
   <translation>La zone de projet n’a aucun capteur avec {days} jours complets à la fois avant et après.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/problems.py" />
   <source>The proxy asks for credentials ({detail}). Set them in QGIS’s network options.</source>
   <translation>Le serveur mandataire (proxy) demande une authentification ({detail}). Renseignez-la dans les options réseau de QGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/map_rasters.py" />
   <source>The raster “{name}” cannot be read as a file: save it as GeoTIFF first.</source>
   <translation>Le raster « {name} » ne peut pas être lu comme un fichier : enregistrez-le d’abord en GeoTIFF.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/base_map.py" />
   <source>The raster “{name}” does not reach the area of the mission. Choose another one, or another area.</source>
   <translation>Le raster « {name} » n’atteint pas l’emprise de la mission. Choisissez-en un autre, ou une autre emprise.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>The raster “{name}” has no value at the demand: check its extent and its coordinate system.</source>
   <translation>Le raster « {name} » n’a aucune valeur à l’endroit de la demande : vérifiez son emprise et son système de coordonnées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/working_crs.py" />
   <source>The raster “{name}” is not in a projected coordinate system in metres: warp it first (Raster &gt; Projections &gt; Warp), for instance to EPSG:2154.</source>
   <translation>Le raster « {name} » n’est pas dans un système de coordonnées projeté en mètres : reprojetez-le d’abord (Raster &gt; Projections &gt; Projection (warp)), par exemple en EPSG:2154.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/base_map.py" />
   <source>The raster “{source}” cannot be prepared: {reason}. Choose another one, or none.</source>
   <translation>Le raster « {source} » ne peut pas être préparé : {reason}. Choisissez-en un autre, ou aucun.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/enedis_index.json" />
   <source>The readings of a Linky meter as the Enedis customer space exports them: the total (EAS T), in watt-hours. The energy used is made from their differences.</source>
   <translation>Les index d’un compteur Linky, tels que l’espace client d’Enedis les exporte : le total (EAS T), en wattheures. L’énergie consommée est tirée de leurs différences.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/reference_layers.py" />
   <source>The reference layer “{name}” cannot be copied: {reason}. Repair it, or leave it out.</source>
   <translation>La couche de référence « {name} » ne peut pas être copiée : {reason}. Réparez-la, ou ne l’emportez pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>The register holds no convention with this partner.</source>
   <translation>Le registre ne contient aucune convention avec ce partenaire.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>The row has {count} cells instead of {expected}</source>
   <translation>Nombre de cellules sur la ligne : {count} au lieu de {expected}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/importing.py" />
   <source>The row {id} of {table} names no sensor that can be read; it was left out.</source>
   <translation>La ligne {id} de {table} ne désigne aucun capteur lisible ; elle a été laissée de côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/csv_table.py" />
   <source>The rows before this line cannot be read: {error}</source>
   <translation>Les lignes qui précèdent sont illisibles : {error}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/telling.py" />
   <source>The rule was changed or switched off.</source>
   <translation>La règle a été modifiée ou désactivée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>The same document on A4 pages, the maps at its end.</source>
   <translation>Le même document en pages A4, les cartes à la fin.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>The same lines as a table of their own.</source>
   <translation>Les mêmes lignes dans une table à part.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>The same value for too long: the sensor is stuck.</source>
   <translation>La même valeur trop longtemps : le capteur est bloqué.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/schemas/choice.py" />
   <source>The schemas of counts are for mobility: none is written for {use_case}.</source>
   <translation>Les schémas de comptage concernent la mobilité : aucun n’est écrit pour « {use_case} ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>The search ends when the answer is proven so near to the best.</source>
   <translation>La recherche s’arrête quand la réponse est prouvée aussi proche de la meilleure.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>The sensor</source>
   <translation>Le capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>The sensor has no sensor_id</source>
   <translation>Le capteur n’a pas de sensor_id</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/telling.py" />
   <source>The sensor is no longer on the platform.</source>
   <translation>Le capteur n’est plus sur la plateforme.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>The sensor never changed: there is no conversion.</source>
   <translation>Le capteur n’a jamais varié : il n’y a pas de conversion.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>The sensors of the connection, with their status and last values.</source>
   <translation>Les capteurs de la connexion, avec leur état et leurs dernières valeurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/server_project.py" />
   <source>The sensors of “{use_case}” cannot be read at their new place: {detail}. In a database, run “Export to PostGIS” first.</source>
   <translation>Les capteurs de « {use_case} » ne se lisent pas à leur nouvel emplacement : {detail}. Dans une base, lancez d’abord « Export vers PostGIS ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>The sensors used: measured and predicted level, residual (positive: stronger).</source>
   <translation>Les capteurs utilisés : niveau mesuré et prévu, résidu (positif : plus fort).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>The sensors with their status, its reason and their last values.</source>
   <translation>Les capteurs avec leur état, son motif et leurs dernières valeurs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>The sensors: how each is received, by how much, what to try first.</source>
   <translation>Les capteurs : comment chacun est reçu, avec quelle marge, quoi essayer d’abord.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>The share of direct sun, 0 to 1.</source>
   <translation>La part de soleil direct, de 0 à 1.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/prediction.py" />
   <source>The share of time is {value} %: P.1812 answers for 1 to 50 %, 50 being the median.</source>
   <translation>La part du temps est {value} % : P.1812 répond pour 1 à 50 %, 50 étant la médiane.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>The share of valid data from which a sensor, and the use case, is said to work.</source>
   <translation>La part de données valides à partir de laquelle un capteur, et le cas d’usage, est dit fonctionner.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>The shortlist of a siting study, to be surveyed.</source>
   <translation>La présélection d’une étude d’implantation, à visiter.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>The smallest that holds.</source>
   <translation>Le plus petit qui tient.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.py" />
   <source>The station carries no alert level. Give the column of SENSORS that holds it.</source>
   <translation>La station n’a pas de seuil d’alerte. Indiquez la colonne de SENSORS qui le contient.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/samples.py" />
   <source>The stations' table is not usable: every station needs a place, a value and a number in every covariate raster.</source>
   <translation>La table des stations est inutilisable : chaque station doit avoir une position, une valeur et un nombre dans chaque raster de covariable.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/study.py" />
   <source>The study has no candidate “{name}”.</source>
   <translation>L’étude n’a pas de candidat « {name} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>The study looked at layers that this project does not hold: {names}.</source>
   <translation>L’étude regardait des couches que ce projet ne contient pas : {names}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/shade.py" />
   <source>The sun is not up: its altitude is {altitude} degrees. Choose another instant.</source>
   <translation>Le soleil n’est pas levé : sa hauteur est de {altitude} degrés. Choisissez un autre instant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>The sun was not looked at: choose a surface model for it.</source>
   <translation>Le soleil n’a pas été examiné : choisissez pour cela un modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>The supports with their verdicts, the best first.</source>
   <translation>Les supports avec leurs verdicts, les meilleurs d’abord.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/height_above_ground.py" />
   <source>The surface lies {offset} m off the terrain almost everywhere: one of the two probably has heights above the ellipsoid, the other above the sea. Convert one of them first.</source>
   <translation>Le MNS est décalé de {offset} m du MNT presque partout : l’un des deux a sans doute des hauteurs ellipsoïdales, l’autre des altitudes. Convertissez d’abord l’un d’eux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/scene.py" />
   <source>The surface model holds no value in this area.</source>
   <translation>Le modèle numérique de surface (MNS) n’a aucune valeur dans cette zone.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/tree_check.py" />
   <source>The surface model “{name}” seems to hold trees ({share} % of what was looked at): they will be as opaque as houses, in winter too. Split it first (Split a surface model into buildings and trees), then give both results.</source>
   <translation>Le modèle de surface « {name} » semble contenir des arbres ({share} % de ce qui a été examiné) : ils seront aussi opaques que des maisons, même en hiver. Séparez-le d’abord (Séparer bâtiments et arbres d’un modèle de surface), puis donnez les deux résultats.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/scene.py" />
   <source>The surface model, the ground and the vegetation do not cover the same cells. Align them first.</source>
   <translation>Le MNS, le terrain (MNT) et la végétation ne couvrent pas les mêmes cellules. Alignez-les d’abord.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>The table WINDOWS that “Direct sun” writes: sensor_id, start and end. Without it the sun is recognised by its signature, warm hours of clear days.</source>
   <translation>La table WINDOWS qu’écrit « Soleil direct sur les capteurs » : sensor_id, début et fin. Sans elle, le soleil est reconnu à sa signature, les heures chaudes des jours clairs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>The table of changes lacks the columns {missing}. It needs former, current and changed_at.</source>
   <translation>Il manque à la table de changements les colonnes {missing}. Elle doit avoir former, current et changed_at.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/communes.py" />
   <source>The table of communes {path} cannot be read: {reason}</source>
   <translation>Impossible de lire la table des communes {path} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/communes.py" />
   <source>The table of communes {path} has no column {columns}.</source>
   <translation>La table des communes {path} n’a pas de colonne {columns}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>The table of pairs has no row with two sensors.</source>
   <translation>La table des paires n’a aucune ligne avec deux capteurs.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>The table of pairs needs the columns sensor_id and reference_id; it has {found}.</source>
   <translation>La table des paires doit avoir les colonnes sensor_id et reference_id ; elle a {found}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/interventions.py" />
   <source>The table of windows needs the columns sensor_id, started_at and ended_at; it has {found}.</source>
   <translation>La table des plages doit avoir les colonnes sensor_id, started_at et ended_at ; elle a {found}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/readable_ids.py" />
   <source>The template of ids “{template}” cannot be used. Between letters, digits, . - and _ it may hold {known}.</source>
   <translation>Le modèle d’identifiants « {template} » est inutilisable. Entre lettres, chiffres, « . », « - » et « _ », il peut contenir {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/readable_ids.py" />
   <source>The template of ids “{template}” needs one counter, {counter}, to tell apart sensors of one place.</source>
   <translation>Le modèle d’identifiants « {template} » doit avoir un compteur, {counter}, pour distinguer les capteurs d’un même lieu.</translation>
  </message>
  <message>
   <location filename="../../resources/mappings/comptage_mobilites.json" />
   <source>The three files of the national counting schemas of schema.data.gouv.fr (comptage-mobilites), also as Eco-Compteur writes them. Each channel becomes a sensor, at the place of its site; an empty count is no measure, 0 is no passage.</source>
   <translation>Les trois fichiers des schémas nationaux de comptage de schema.data.gouv.fr (comptage-mobilites), y compris comme Eco-Compteur les écrit. Chaque canal devient un capteur, placé à son site ; un comptage vide est une absence de mesure, 0 une absence de passage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>The time limit ended the search: this is a good answer, perhaps not the best one. Allow more time to come nearer.</source>
   <translation>La limite de temps a arrêté la recherche : la réponse est bonne, peut-être pas la meilleure. Laissez plus de temps pour s’en approcher.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>The times are wrong: the clock stood still, or is shifted against the network.</source>
   <translation>Les heures sont fausses : l’horloge s’est arrêtée, ou est décalée par rapport au réseau.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>The tour (TOUR_AT) lies before the end of the period (END): give a later date, or an earlier END to see what would have been foretold then.</source>
   <translation>La tournée (TOUR_AT) précède la fin de la période (END) : donner une date plus tardive, ou avancer END pour voir ce qui aurait été prévu alors.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/units.py" />
   <source>The unit “{unit}” is not known. Use a UN/CEFACT code such as CEL, P1 or MTR.</source>
   <translation>L’unité « {unit} » n’est pas connue. Utilisez un code UN/CEFACT tel que CEL, P1 ou MTR.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/things.py" />
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entities.py" />
   <source>The unit “{unit}” of {attribute} is not known or cannot become {wanted}; the value is left out.</source>
   <translation>L’unité « {unit} » de {attribute} est inconnue ou ne se convertit pas en {wanted} ; la valeur est écartée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/quality_algorithm.py" />
   <source>The use case that the observations belong to; heat when none is chosen.</source>
   <translation>Le cas d’usage des observations ; surchauffe urbaine (heat) si aucun n’est choisi.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>The use case whose observations are wanted.</source>
   <translation>Le cas d’usage dont on veut les observations.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>The value, in the unit beside it</source>
   <translation>La valeur, dans l’unité d’à côté</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>The values as they came, or the mean of each hour of the day over the period.</source>
   <translation>Les valeurs telles qu’elles sont venues, ou la moyenne de chaque heure de la journée sur la période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>The values of the map are in the table “Indicators by sensor” below.</source>
   <translation>Les valeurs de la carte sont plus bas, dans le tableau « Indicateurs par capteur ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>The values received bear no date</source>
   <translation>Les valeurs reçues ne sont pas datées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/view/viewshed.py" />
   <source>The viewshed failed: {reason}</source>
   <translation>Le calcul de visibilité a échoué : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>The week before: {received} % and {valid} %.</source>
   <translation>La semaine précédente : {received} % et {valid} %.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>The zones already went apart before the change: part of what follows may not be its work.</source>
   <translation>Les zones divergeaient déjà avant le changement : une part de ce qui suit peut ne pas lui être due.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/zones.py" />
   <source>The zones cannot all have their sites {spacing} m apart: candidates of neighbouring zones stand in each other’s way. Lower the spacing.</source>
   <translation>Toutes les zones ne peuvent pas avoir leurs sites à {spacing} m les uns des autres : les candidats de zones voisines se gênent. Réduisez l’espacement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>The {most} latest of {count} are shown.</source>
   <translation>Les {most} plus récentes sur {count} sont affichées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/reading.py" />
   <source>The {n} tiles do not fit together: their coordinate systems or bands differ.</source>
   <translation>Les {n} dalles ne s’assemblent pas : leurs systèmes de coordonnées ou leurs bandes diffèrent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_reading.py" />
   <source>There are no observations in “{path}”. Give a table in CSV or Parquet, a folder of them, or an archive; or leave it empty for the archive of the cache.</source>
   <translation>Il n’y a pas d’observations dans « {path} ». Donnez une table CSV ou Parquet, un dossier de telles tables, ou une archive ; ou laissez vide pour l’archive du cache.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>There are no observations to tell the period from. Give START and END, or other observations.</source>
   <translation>Aucune observation ne permet de connaître la période. Donnez START et END, ou d’autres observations.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>There are {rasters} margin rasters or bands for {sites} candidates: give one for each, in the order of the candidates.</source>
   <translation>Il y a {rasters} rasters ou bandes de marge pour {sites} candidats : donnez-en un pour chacun, dans l’ordre des candidats.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <location filename="../../smartmetro_plugin/host/connections.py" />
   <source>There is already a connection named “{name}”. Choose another name.</source>
   <translation>Une connexion se nomme déjà « {name} ». Choisissez un autre nom.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>There is no base map: without network crews see sites on a blank page.</source>
   <translation>Il n’y a pas de fond de plan : sans réseau, l’équipe verra les sites sur une page blanche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>There is no cache at “{path}”. Synchronise a connection first, or choose another file.</source>
   <translation>Il n’y a pas de cache à l’emplacement « {path} ». Synchronisez d’abord une connexion, ou choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/study.py" />
   <source>There is no control zone: the change cannot be told from that of the weather. A reference zone does not stand in for it.</source>
   <translation>Il n’y a pas de zone témoin : le changement ne se distingue pas de celui de la météo. Une zone de référence ne la remplace pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>There is no folder {folder}. Is its drive or share connected?</source>
   <translation>Le dossier {folder} n’existe pas. Son lecteur ou son partage est-il connecté ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>There is no folder “{path}”.</source>
   <translation>Le dossier « {path} » n’existe pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/atlas.py" />
   <source>There is no page for the atlas: give polygons in ZONES, or a layer whose column commune is filled.</source>
   <translation>L’atlas n’a aucune page : donnez des polygones dans ZONES, ou une couche dont la colonne commune est remplie.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>There is no rule to try.</source>
   <translation>Il n’y a aucune règle à essayer.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>There is no such rule: {rule}. Those known are: {known}.</source>
   <translation>Cette règle n’existe pas : {rule}. Celles qui existent : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/shared_classes.py" />
   <source>There is no value to draw: every value is missing. Choose another field, or another period.</source>
   <translation>Il n’y a rien à représenter : toutes les valeurs manquent. Choisissez un autre champ, ou une autre période.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>There is no {file} in {folder}. Say what the files there hold: “Fields and units…” in the connection’s editor.</source>
   <translation>Il n’y a pas de {file} dans {folder}. Dites ce que contiennent les fichiers de ce dossier : « Champs et unités… » dans l’éditeur de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>There is nothing to describe here: no table in CSV, XLSX, JSON, GeoJSON or Parquet beside SmartMetro’s own files.</source>
   <translation>Il n’y a rien à décrire ici : aucun tableau CSV, XLSX, JSON, GeoJSON ou Parquet à côté des fichiers de SmartMetro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_button.py" />
   <source>There is nothing to describe yet: choose data sets in the catalogue.</source>
   <translation>Il n’y a rien à décrire pour l’instant : choisissez des jeux de données dans le catalogue.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Thermally efficient</source>
   <translation>Bien isolés</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>These gateways stand beyond the surface model: {names}. Choose a model that reaches there, or leave them out.</source>
   <translation>Ces passerelles sont hors du modèle de surface : {names}. Choisissez un modèle qui va jusque-là, ou retirez-les.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>These layers are no files and were not looked at: {names}. Save them to a GeoPackage first.</source>
   <translation>Ces couches ne sont pas des fichiers et n’ont pas été regardées : {names}. Enregistrez-les d’abord dans un GeoPackage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>These pairs are not proposed again.</source>
   <translation>Ces paires ne seront plus proposées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/desk.py" />
   <source>These sensors have no known place.</source>
   <translation>Ces capteurs n’ont pas d’emplacement connu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>These sensors went, and others look like them. Confirmed, both have one history; the data keep the ids they came with, so that a decision can be taken back.</source>
   <translation>Ces capteurs ont disparu et d’autres leur ressemblent. Une fois confirmés, les deux n’ont qu’une histoire ; les données gardent l’identifiant sous lequel elles sont arrivées : une décision peut être reprise.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>They stay and serve; new sites come on top.</source>
   <translation>Ils restent et desservent ; les nouveaux sites s’y ajoutent.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Thin things above it are cranes and masts, and are taken out.</source>
   <translation>Ce qui est mince et plus haut est une grue ou un mât, et est retiré.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/scene_3d.py" />
   <source>This QGIS was built without the 3D view. Use QGIS’s own installer for your system.</source>
   <translation>Ce QGIS a été compilé sans la vue 3D. Prenez l’installateur de QGIS lui-même pour votre système.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>This QGIS writes PDFs without geo-reference and layers: its GDAL lacks Poppler.</source>
   <translation>Ce QGIS écrit des PDF sans géoréférence ni couches : il manque Poppler à son GDAL.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>This algorithm needs the Python package {package}, which this QGIS lacks. On Debian and Ubuntu: sudo apt install python3-{package}. Elsewhere, see Options &gt; SmartMetro &gt; Packages.</source>
   <translation>Ce traitement nécessite le paquet Python {package}, absent de ce QGIS. Sous Debian et Ubuntu : sudo apt install python3-{package}. Ailleurs, voir Options &gt; SmartMetro &gt; Paquets.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_parquet.py" />
   <source>This archive is in Parquet and needs the package duckdb. Install it in SmartMetro’s packages, or ask your administrator.</source>
   <translation>Cette archive est en Parquet et nécessite le paquet duckdb. Installez-le dans les paquets de SmartMetro, ou demandez à votre administrateur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>This data set has no rows yet.</source>
   <translation>Ce jeu de données n’a pas encore de lignes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>This data set has other fields.</source>
   <translation>Ce jeu de données a d’autres champs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/demo.py" />
   <source>This is a simulated sample: no figure here is a measurement of a real city.</source>
   <translation>Échantillon simulé : aucun de ces chiffres n’a été mesuré dans une ville réelle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>This is not a GeoJSON feature</source>
   <translation>Ce n’est pas une entité GeoJSON</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_panel.py" />
   <source>This place lies beyond the surface model.</source>
   <translation>Cet emplacement est hors du modèle de surface.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/playback_table.py" />
   <source>This playback would have {rows} values, more than the {most} that a map can hold. Choose a shorter period, or a longer step.</source>
   <translation>Ce rejeu aurait {rows} valeurs, plus que les {most} qu’une carte peut contenir. Choisissez une période plus courte, ou un pas plus long.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>This use case has no indicators of its own; availability and quality are below.</source>
   <translation>Ce cas d’usage n’a pas d’indicateurs propres ; disponibilité et qualité sont plus bas.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>This use case has no property “{name}”. It has: {known}.</source>
   <translation>Ce cas d’usage n’a pas de propriété « {name} ». Il a : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <source>Threshold</source>
   <translation>Seuil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Thresholds</source>
   <translation>Seuils</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Thresholds are set per connection: create a connection first.</source>
   <translation>Les seuils se règlent par connexion : créez d’abord une connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Tick at least one data set.</source>
   <translation>Cochez au moins un jeu de données.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Tilt</source>
   <translation>Inclinaison</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Tilt (degrees from the horizontal)</source>
   <translation>Inclinaison (degrés depuis l’horizontale)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Tilt (degrees; 0 is level)</source>
   <translation>Inclinaison (degrés ; 0 est à plat)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>Time</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Time &amp;zone:</source>
   <translation>Fuseau &amp;horaire :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Time limit (s)</source>
   <translation>Limite de temps (s)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Time on air (ms)</source>
   <translation>Temps d’antenne (ms)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Time zone</source>
   <translation>Fuseau horaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Times and numbers:</source>
   <translation>Heures et nombres :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>To</source>
   <translation>À</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>To be commissioned on {commissioned_on}</source>
   <translation>Mise en service prévue le {commissioned_on}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>To be emptied on the tour</source>
   <translation>À vider lors de la tournée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>To be filled in by the host</source>
   <translation>À remplir par la partie accueillante</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>To be looked at</source>
   <translation>À regarder</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>To be tried between {low} and {high} dB as long as nothing was measured.</source>
   <translation>À essayer entre {low} et {high} dB tant que rien n’a été mesuré.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>To decide</source>
   <translation>À décider</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>To look at</source>
   <translation>À regarder</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>To look at first</source>
   <translation>À voir en premier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>To put up</source>
   <translation>À poser</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>To try first</source>
   <translation>À essayer d’abord</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>Today</source>
   <translation>Aujourd’hui</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Too far from the neighbouring sensors, altitude taken into account.</source>
   <translation>Trop loin des capteurs voisins, compte tenu de l’altitude.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Too full at the tour (%)</source>
   <translation>Trop plein à la tournée (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Town</source>
   <translation>Ville</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <source>Tracks</source>
   <translation>Traces</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Traditional</source>
   <translation>Traditionnels</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Traffic noise</source>
   <translation>Bruit des transports</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <source>Traffic order where the work stands on the road</source>
   <translation>Arrêté de circulation si le travail est sur la voie</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Traffic order, from</source>
   <translation>Arrêté de circulation, du</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Traffic order, number</source>
   <translation>Arrêté de circulation, numéro</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Traffic order, until</source>
   <translation>Arrêté de circulation, jusqu’au</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Trains and trams</source>
   <translation>Trains et tramways</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/studies/source_choice.py" />
   <source>Trees</source>
   <translation>Arbres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>Trees in leaf</source>
   <translation>Arbres en feuilles</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Trees weaken instead of standing in the way</source>
   <translation>Les arbres affaiblissent au lieu de faire obstacle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/methods.py" />
   <source>Trend alone</source>
   <translation>Tendance seule</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.py" />
   <source>Tropical nights</source>
   <translation>Nuits tropicales</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>Try alert rules on the past</source>
   <translation>Essayer les règles d’alerte sur le passé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/desktop.py" />
   <source>Try alert rules on the past…</source>
   <translation>Essayer les règles d’alerte sur le passé…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <source>Try the rule on the past…</source>
   <translation>Essayer la règle sur le passé…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Turbidity</source>
   <translation>Turbidité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>Two scenarios side by side</source>
   <translation>Deux scénarios côte à côte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/kriging.py" />
   <source>Two stations stand at the same place or nearly so: keep one of them.</source>
   <translation>Deux stations sont au même endroit ou presque : n’en gardez qu’une.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/heat.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/lighting.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/mobility.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/noise.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/panel.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/waste.json" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/water.json" />
   <source>Type of support</source>
   <translation>Type de support</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Type of the sensor</source>
   <translation>Type du capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>Type the platform’s address, such as {example}.</source>
   <translation>Saisissez l’adresse de la plateforme, par exemple {example}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/client.py" />
   <location filename="../../smartmetro_plugin/core/platform/ngsi_v2/client.py" />
   <source>Types that no use case declares: {types}</source>
   <translation>Types qu’aucun cas d’usage ne déclare : {types}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>UTC time</source>
   <translation>Heure UTC</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Uncertainty (95 %)</source>
   <translation>Incertitude (95 %)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Uncertainty (±, 95 %)</source>
   <translation>Incertitude (±, 95 %)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Uncovered points nearer than this make one hole.</source>
   <translation>Les points non couverts plus proches que cela forment un seul trou.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Under maintenance</source>
   <translation>En maintenance</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>Under maintenance, says the platform</source>
   <translation>En maintenance, d’après la plateforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Under the convention between the parties, this work begins only once the host has agreed to it.</source>
   <translation>Selon la convention entre les parties, ces travaux ne commencent qu’une fois que la partie accueillante a donné son accord.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>Unevenness of leaves (m)</source>
   <translation>Irrégularité du feuillage (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/tasks.py" />
   <source>Unexpected error ({error}). The details are in the Log Messages panel, SmartMetro tab; “Copy diagnostics” gathers what a report needs.</source>
   <translation>Erreur inattendue ({error}). Les détails sont dans le panneau Journal des messages, onglet SmartMetro ; « Copier le diagnostic » rassemble ce qu’il faut pour la signaler.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Unit</source>
   <translation>Unité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Unit of the value (UN/CEFACT code)</source>
   <translation>Unité de la valeur (code UN/CEFACT)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>Unit of {property}</source>
   <translation>Unité de {property}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <source>Unknown</source>
   <translation>Inconnu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Unticked rules do not count. A support that fails a blocking rule is out. What is not known is to be checked on site, whatever the rule.</source>
   <translation>Les règles décochées ne comptent pas. Un support qui ne respecte pas une règle bloquante est écarté. Ce qui n’est pas connu est à vérifier sur place, quelle que soit la règle.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/authorisations.json" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Until</source>
   <translation>À</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_period.py" />
   <source>Until (local hour)</source>
   <translation>Jusqu’à (heure locale)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>Up to</source>
   <translation>Jusqu’à</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>Updated {age}</source>
   <translation>Actualisé {age}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Updates an hour, at peaks</source>
   <translation>Mises à jour par heure, en pointe</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Upkeep of a sensor a year</source>
   <translation>Entretien d’un capteur par an</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Uplink only</source>
   <translation>Voie montante seule</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste_tour.py" />
   <source>Upper end of the same interval.</source>
   <translation>Haut du même intervalle.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>Upper limit</source>
   <translation>Limite haute</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>Upper limit of agreement</source>
   <translation>Limite d’accord haute</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/heat.json" />
   <source>Urban heat</source>
   <translation>Surchauffe urbaine</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/mappings/arbres_urbains.json" />
   <source>Urban trees (schema.data.gouv.fr)</source>
   <translation>Arbres urbains (schema.data.gouv.fr)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Usable (%)</source>
   <translation>Utilisables (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Use</source>
   <translation>Usage</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/costs.json" />
   <location filename="../../forms/definitions/hosted_equipment.json" />
   <location filename="../../forms/definitions/installations.json" />
   <location filename="../../forms/definitions/shared_data.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/indicators/quality_algorithm.py" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rule_inputs.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>Use case</source>
   <translation>Cas d’usage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>Use cases</source>
   <translation>Cas d’usage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/options_page.py" />
   <source>Use cases of your own are files (JSON) in: {folder}</source>
   <translation>Vos propres cas d’usage sont des fichiers JSON dans : {folder}</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/shared_networks.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>Used for</source>
   <translation>Utilisé pour</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>Valid (%)</source>
   <translation>Valides (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Valid data</source>
   <translation>Données valides</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>Valid data (%)</source>
   <translation>Données valides (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Valid data on average (%)</source>
   <translation>Données valides en moyenne (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Valid values</source>
   <translation>Valeurs valides</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Validity</source>
   <translation>Validité</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Value of the objective</source>
   <translation>Valeur de l’objectif</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>Value of what is measured</source>
   <translation>Valeur de la grandeur mesurée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Values</source>
   <translation>Valeurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>Values doubted by each check, and what remains, by sensor</source>
   <translation>Valeurs mises en doute par chaque contrôle, et ce qui reste, par capteur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Values stand</source>
   <translation>Les valeurs sont placées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/telling.py" />
   <source>Values that arrived later show that it did not last.</source>
   <translation>Des valeurs arrivées plus tard montrent que cela n’a pas duré.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>Variation among sensors (dB)</source>
   <translation>Variation entre capteurs (dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Variation from place to place (dB)</source>
   <translation>Variation d’un lieu à l’autre (dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Variogram, {model} model by restricted maximum likelihood: nugget {nugget} {unit}², sill {sill} {unit}², practical range {range_km} km. Beyond that range stations tell nothing of one another.</source>
   <translation>Variogramme, modèle {model} par maximum de vraisemblance restreint : pépite {nugget} {unit}², palier {sill} {unit}², portée pratique {range_km} km. Au-delà de cette portée, les stations ne disent rien les unes des autres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/preparearea.py" />
   <source>Vegetation</source>
   <translation>Végétation</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/supports.json" />
   <location filename="../../forms/definitions/surveys.json" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>Verdict</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/photos.json" />
   <source>View</source>
   <translation>Vue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/browser.py" />
   <source>View…</source>
   <translation>Voir…</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Voices and footsteps</source>
   <translation>Voix et pas</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.json" />
   <source>Voltage</source>
   <translation>Tension</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>W</source>
   <translation>O</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Wanted</source>
   <translation>Voulus</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Wanted from</source>
   <translation>Souhaité à partir du</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Wanted until</source>
   <translation>Souhaité jusqu’au</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/flags.py" />
   <source>Warmer than its neighbours at the hours of the day when the sun strikes the sensor.</source>
   <translation>Plus chaud que ses voisins aux heures où le soleil frappe le capteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <location filename="../../smartmetro_plugin/layers/alert_layer.py" />
   <source>Warning</source>
   <translation>Avertissement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>Waste container indicators</source>
   <translation>Indicateurs de remplissage des PAV</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rules/waste.json" />
   <location filename="../../smartmetro_plugin/core/use_cases/waste.json" />
   <source>Waste containers</source>
   <translation>PAV (déchets)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Water level</source>
   <translation>Hauteur d’eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>Water temperature</source>
   <translation>Température de l’eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Way</source>
   <translation>Mode</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Web page</source>
   <translation>Page web</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Web pages (*.html)</source>
   <translation>Pages web (*.html)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Week by week</source>
   <translation>Semaine par semaine</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Week from</source>
   <translation>Semaine du</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>Week of the period</source>
   <translation>Semaine de la période</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Weight</source>
   <translation>Poids</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Weight covered by the new sites: {value}.</source>
   <translation>Poids couvert par les nouveaux sites : {value}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Weight of comparability</source>
   <translation>Poids de la comparabilité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Weight that it alone covers</source>
   <translation>Poids qu’il est seul à couvrir</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Weighted distance without it, more (m)</source>
   <translation>Distance pondérée sans lui, en plus (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Weighted sum of distances: {value} m.</source>
   <translation>Somme pondérée des distances : {value} m.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>Wh a day: bars, what the panel brings; line, what is used</source>
   <translation>Wh par jour : barres, ce que le panneau apporte ; trait, ce qui est consommé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>What</source>
   <translation>Élément</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>What became of it</source>
   <translation>Destination</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/removals.json" />
   <source>What becomes of it</source>
   <translation>Ce qu’il devient</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>What came out</source>
   <translation>Résultats</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>What containers really cost: gives the losses of metal, semi-buried and buried placements that explain the levels of the sensors already installed, each with its 95 % interval, and a map of residuals. Enter the losses in “Radio coverage”.

The fit is robust: a sensor with a wrong height or placement does not carry it away. Sensors in the street show the error of the model itself; without any, the report says that it cannot be told from the losses. Levels below the noise are corrected with the SNR.</source>
   <translation>Ce que coûtent vraiment les conteneurs : donne les pertes des emplacements métal, semi-enterré et enterré qui expliquent les niveaux des capteurs déjà posés, chacune avec son intervalle à 95 %, et une carte des résidus. Reportez les pertes dans « Couverture radio ».

L’ajustement est robuste : un capteur à la hauteur ou à l’emplacement faux ne l’emporte pas. Les capteurs de la rue montrent l’écart du modèle lui-même ; sans eux, le rapport dit qu’il ne peut être séparé des pertes. Les niveaux sous le bruit sont corrigés par le SNR.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>What each spreading factor costs</source>
   <translation>Ce que coûte chaque facteur d’étalement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>What gateways hear: the margin of the link over the real surface, houses and trees standing in the way, at the wanted reliability. Which gateway serves best, at which spreading factor, which sensors will be silent in their containers, how long batteries last.

The margin is what remains after path, placement and fade margin: above 0 the link holds at the wanted share of places. In a town where walls reflect, a real level may be 5 to 10 dB off: calibrate with what was measured, and test with the lid closed before buying.

An operator’s own coverage polygons need no computing: give them to “Gaps in a coverage”.</source>
   <translation>Ce que les passerelles entendent : la marge de la liaison sur la surface réelle, maisons et arbres faisant obstacle, à la fiabilité voulue. Quelle passerelle dessert le mieux, à quel facteur d’étalement, quels capteurs seront muets dans leur conteneur, combien durent les piles.

La marge est ce qui reste après le trajet, l’emplacement et la marge d’évanouissement : au-dessus de 0, la liaison tient à la part voulue des lieux. Dans une ville où les murs réfléchissent, un niveau réel peut s’écarter de 5 à 10 dB : calez avec ce qui a été mesuré, et essayez couvercle fermé avant d’acheter.

Les polygones de couverture d’un opérateur n’ont pas besoin de calcul : donnez-les à « Trous d’une couverture ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>What if: with the years below, how tall the trees will be.</source>
   <translation>Simulation : avec les années ci-dessous, la hauteur qu’auront les arbres.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>What interference takes from the sensitivity. Left empty: 19 for LoRa, with which SF12 ends at −120 dBm as the field shows; 0 for the others.</source>
   <translation>Ce que les interférences prennent à la sensibilité. Vide : 19 pour LoRa, avec quoi SF12 s’arrête à −120 dBm comme on le constate sur le terrain ; 0 pour les autres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>What is asked for</source>
   <translation>Ce qui est demandé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <source>What is counted</source>
   <translation>Ce qui est compté</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>What is in the sun at one instant: 1 in the sun, 0 in the shade of ground and buildings, and under trees what their leaves let through.

The sun stands where it does at the middle of the raster, to a hundredth of a degree, refraction and the grid’s own north counted. Shadow edges are right within half a cell.</source>
   <translation>Ce qui est au soleil à un instant : 1 au soleil, 0 à l’ombre du sol et des bâtiments et, sous les arbres, ce que leurs feuilles laissent passer.

La position du soleil est celle du centre du raster, au centième de degré, réfraction et nord de la grille compris. Les bords des ombres sont justes à une demi-cellule près.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>What is kept of {use_case}</source>
   <translation>Données conservées : {use_case}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>What is measured already</source>
   <translation>Ce qui est déjà mesuré</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>What is measured already, and by whom</source>
   <translation>Ce qui est déjà mesuré, et par qui</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>What is served, how surely</source>
   <translation>Ce qui est desservi, et avec quelle sûreté</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>What is shown was received on {time}.</source>
   <translation>Ce qui est affiché a été reçu le {time}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>What it costs beyond the street: nothing outdoors, P.2109 indoors. For containers no figure can be cited: the losses below are starting points, to be replaced by measured ones (“Calibrate placements”).</source>
   <translation>Ce qu’il coûte par rapport à la rue : rien dehors, P.2109 en intérieur. Pour les conteneurs, aucun chiffre ne peut être cité : les pertes ci-dessous sont des points de départ, à remplacer par des pertes mesurées (« Caler les emplacements »).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>What makes a site serve a demand point.</source>
   <translation>Ce qui fait qu’un site dessert un point de demande.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>What makes places comparable</source>
   <translation>Ce qui rend les lieux comparables</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>What may explain temperature: altitude, distance to the sea, vegetation, sky view, built density. At most one for every ten stations is used.</source>
   <translation>Ce qui peut expliquer la température : altitude, distance à la mer, végétation, facteur de vue du ciel, densité bâtie. Une au plus pour dix stations est utilisée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>What needs it</source>
   <translation>Utilisé pour</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>What one standard deviation between roles costs, in points of score (0 to 1).</source>
   <translation>Ce que coûte un écart-type entre rôles, en points de score (0 à 1).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>What people heard</source>
   <translation>Ce que des personnes ont entendu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>What sensors see</source>
   <translation>Ce que voient les capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>What shall be served: dwellings, containers, streets. Not needed for “best per zone”.</source>
   <translation>Ce qu’il faut desservir : logements, conteneurs, rues. Inutile pour « meilleur par zone ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>What stands on the ground</source>
   <translation>Ce qui se dresse sur le sol</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>What stands out</source>
   <translation>Points saillants</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>What the annexes rest on</source>
   <translation>Ce sur quoi reposent les annexes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>What the checks say</source>
   <translation>Ce que disent les vérifications</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>What the columns of the supports mean: a key (eclairage, pcrs, bdtopo, arbres_urbains, smartmetro, or one of your profile) or the path of a JSON file. Left empty: the one that knows most of the columns.</source>
   <translation>Ce que signifient les colonnes des supports : une clé (eclairage, pcrs, bdtopo, arbres_urbains, smartmetro, ou une de votre profil) ou le chemin d’un fichier JSON. Vide : celle qui connaît le plus de colonnes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>What the crew should know; printed on the sheet.</source>
   <translation>Ce que l’équipe doit savoir ; imprimé sur la fiche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>What the fields become</source>
   <translation>Ce que deviennent les champs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/pack_dialog.py" />
   <source>What the map shows</source>
   <translation>Ce que montre la carte</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>What the map was made of</source>
   <translation>Ce dont la carte est faite</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>What the platform said of a sensor that kept its id: nothing to decide.</source>
   <translation>Ce que la plateforme a dit d’un capteur qui a gardé son identifiant : rien à décider.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>What the radio really received</source>
   <translation>Ce que la radio a vraiment reçu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/declare_dialog.py" />
   <source>What the sensor of before measured until this instant joins the history of today’s; what comes later under the old id stays its own.</source>
   <translation>Ce que le capteur d’avant a mesuré jusqu’à cet instant rejoint l’histoire de celui d’aujourd’hui ; ce qui arrive ensuite sous l’ancien identifiant reste à part.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>What this rests on</source>
   <translation>Sur quoi cela repose</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>What to mend</source>
   <translation>Ce qu’il faut réparer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>What was chosen</source>
   <translation>Choix retenus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>What was done</source>
   <translation>Ce qui a été fait</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>What was done, by whom, what waits for a decision.</source>
   <translation>Ce qui a été fait, par qui, ce qui attend une décision.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>What was measured; see the variables</source>
   <translation>Ce qui est mesuré ; voir les variables</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/cross_checks.json" />
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>What was observed</source>
   <translation>Ce qui a été observé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragereview.py" />
   <source>What was really received of the sensors installed: it needs no gateway’s position, which operators do not tell. Shares by network, placement and material, week by week; which sensors are marginal or silent; a remedy for each (other network, other place for the antenna, repeater, relocate) and the field test to do, lid closed.

Frame counters, RSSI, SNR and spreading factor are taken from the observations (properties frame_counter, rssi, snr, spreading_factor) where they are there, else from the sensors’ columns (reception_pct, rssi_dbm, snr_db, spreading_factor), else from the data that came.</source>
   <translation>Ce qui a vraiment été reçu des capteurs posés, sans connaître la position des passerelles, que les opérateurs ne disent pas. Parts par réseau, emplacement et matériau, semaine par semaine ; quels capteurs sont limites ou muets ; un remède pour chacun (autre réseau, autre place pour l’antenne, répéteur, déplacement) et l’essai à faire sur place, couvercle fermé.

Compteurs de trames, RSSI, SNR et facteur d’étalement viennent des observations (propriétés frame_counter, rssi, snr, spreading_factor) si elles y sont, sinon des colonnes des capteurs (reception_pct, rssi_dbm, snr_db, spreading_factor), sinon des données arrivées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/acknowledging.py" />
   <source>What was seen, what will be done</source>
   <translation>Ce qui a été vu, ce qui sera fait</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/texts.py" />
   <source>What was seen: where data are missing there may have been more; see the share of valid data.</source>
   <translation>Ce qui a été vu : là où des données manquent, il a pu y en avoir davantage ; voir la part de données valides.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>What “best” means.</source>
   <translation>Ce que « meilleur » veut dire.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>What “{field}” becomes</source>
   <translation>Ce que devient « {field} »</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>What “{word}” measures</source>
   <translation>Ce que mesure « {word} »</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>When</source>
   <translation>Si</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>When day, evening and night begin. France has fixed its own hours.</source>
   <translation>Le début du jour, de la soirée et de la nuit. La France a fixé ses propres heures.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>When in the year and the day each sensor stands in the sun, at its mounting height: hours over the period and by month, and windows of time. A thermometer in direct sun measures itself.

Windows are given for every day of a period of a month or less, for the 21st of each month of a longer one.</source>
   <translation>Quand, dans l’année et le jour, chaque capteur est au soleil, à sa hauteur de pose : heures sur la période et par mois, et plages horaires. Un thermomètre en plein soleil se mesure lui-même.

Les plages sont données pour chaque jour d’une période d’un mois ou moins, pour le 21 de chaque mois d’une période plus longue.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>When the change began.</source>
   <translation>Le début du changement.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>When the next tour passes: which containers it should empty, and how surely.</source>
   <translation>Quand passe la prochaine tournée : quels PAV elle doit vider, et avec quelle certitude.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>When the works were over; the days between are left out. Left empty: the same moment.</source>
   <translation>La fin des travaux ; les jours entre les deux sont écartés. Laissé vide : le même moment.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/waste.py" />
   <source>When {full} % is reached at the filling rate (UTC).</source>
   <translation>Moment où {full} % est atteint, à la vitesse de remplissage (UTC).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Where a sensor or gateway could stand.</source>
   <translation>Où un capteur ou une passerelle pourrait se tenir.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/installations.json" />
   <source>Where a sensor stood before and this one carries its history on: both become one when the mission comes back.</source>
   <translation>Quand un capteur se trouvait déjà là et que celui-ci poursuit son historique : les deux n’en font plus qu’un au retour de la mission.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>Where it looks: 0 north, 90 east.</source>
   <translation>Où il regarde : 0 nord, 90 est.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>Where its antenna stands.</source>
   <translation>Là où se dresse son antenne.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>Where the columns mount_m and height_m are empty.</source>
   <translation>Quand les colonnes mount_m et height_m sont vides.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <source>Where the curve flattens, one more site adds little. Numbers other than the one asked for are those of a quick search.</source>
   <translation>Là où la courbe s’aplatit, un site de plus apporte peu. Les nombres autres que celui demandé viennent d’une recherche rapide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>Where the decibels go</source>
   <translation>Où vont les décibels</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>Where the map speaks</source>
   <translation>Domaine de validité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>Where the panel faces: 180 is south.</source>
   <translation>Orientation du panneau : 180 est le sud.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>Where the sensor sits.</source>
   <translation>Là où se trouve le capteur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>Where the sensors sit</source>
   <translation>Où se trouvent les capteurs</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>Where the tables lie; made when it is missing.</source>
   <translation>Où se trouvent les tables ; créé s’il manque.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Where the tables of “Export to PostGIS” lie.</source>
   <translation>Où se trouvent les tables de « Export vers PostGIS ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/council_page.py" />
   <source>Where there is no colour, no sensor is near enough to tell.</source>
   <translation>Là où il n’y a pas de couleur, aucun capteur n’est assez proche.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Where to turn when a site is refused.</source>
   <translation>Où se replier quand un site est refusé.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Where to write it; the ending follows FORMAT.</source>
   <translation>Où l’écrire ; l’extension suit FORMAT.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Where uncovered demand lies together, the heaviest first.</source>
   <translation>Là où la demande non couverte se concentre, la plus lourde en premier.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>Whether 09:00 is what was counted from 8 to 9 h or from 9 h on. It decides which hour and which day it is in. As the data tell: at the end where the use case declares it (at_step_end) or where meter readings stand beside what was made from them, else at the beginning, as in the national schema of counts.</source>
   <translation>Si 09:00 est ce qui a été compté de 8 à 9 h, ou à partir de 9 h. L’heure et le jour où une valeur est rangée en dépendent. Comme le disent les données : à la fin là où le cas d’usage le déclare (at_step_end) ou là où les index de compteur accompagnent ce qui en est tiré, sinon au début, comme dans le schéma national des comptages.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>Whether a panel and its battery carry a sensor through the year: sun behind the real horizon and through leaves, light of the part of the sky it sees, clouds, month by month.

The verdict is ok (sufficient), tight (a margin below 20 % in the worst month) or fails (insufficient: an outage, or a month that brings less than it uses); verdict_label says it in words.

Without a PVGIS file or clearness, 65 % of a clear sky’s light is assumed in every month.</source>
   <translation>Indique si un panneau et sa batterie alimentent un capteur toute l’année : soleil derrière l’horizon réel et à travers les feuilles, lumière de la part de ciel visible, nuages, mois par mois.

Le verdict est ok (suffisant), tight (juste : marge inférieure à 20 % le plus mauvais mois) ou fails (insuffisant : une coupure, ou un mois qui apporte moins qu’il n’est consommé) ; verdict_label le dit en toutes lettres.

Sans fichier PVGIS ni clarté, 65 % de la lumière d’un ciel clair est supposée chaque mois.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>Which candidates</source>
   <translation>Quels candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/identity_dialog.py" />
   <source>Which changes to show</source>
   <translation>Quels changements afficher</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>Which measure, for instance temperature. Left empty: the main one of the use case.</source>
   <translation>La propriété voulue, par exemple temperature. Laissé vide : la principale du cas d’usage.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>Which share of a demand (population, streets, containers, zones) a coverage reaches, and where the largest holes are, by name. The coverage is a raster (a radio margin, a number of sensors that see) or polygons.

Lines and polygons are looked at point by point, every STEP metres; a polygon’s weight is spread evenly over it.</source>
   <translation>Quelle part d’une demande (population, rues, conteneurs, zones) une couverture atteint, et où sont les plus grands trous, par leur nom. La couverture est un raster (une marge radio, un nombre de capteurs qui voient) ou des polygones.

Les lignes et polygones sont examinés point par point, tous les STEP mètres ; le poids d’un polygone y est réparti également.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Which use cases to take. None chosen: all of them.</source>
   <translation>Les cas d’usage à prendre. Aucun choix : tous.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Which zone of that table holds here: A, B, C.</source>
   <translation>La zone de cette table qui vaut ici : A, B, C.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>While an intervention is under way its sensors raise no alert. When it is closed SmartMetro checks that data come back.</source>
   <translation>Pendant une intervention, ses capteurs ne lèvent pas d’alerte. Quand elle est close, SmartMetro vérifie que les données reviennent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Who</source>
   <translation>Qui</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Who changed it last</source>
   <translation>Celui qui a modifié en dernier</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Who goes; shown on the sheet and in the list of missions.</source>
   <translation>Qui part ; figure sur la fiche et dans la liste des missions.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Who made the data, and under which licence.</source>
   <translation>Qui a produit les données, et sous quelle licence.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>Who made the data, and under which licence; printed on the maps.</source>
   <translation>Qui a produit les données, et sous quelle licence ; imprimé sur les cartes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Who serves whom</source>
   <translation>Qui dessert qui</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Who wins a conflict</source>
   <translation>Qui l’emporte en cas de conflit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>Whole day</source>
   <translation>Journée entière</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>Whose decision is written down. Left empty: the user of this computer.</source>
   <translation>De qui est la décision qui sera consignée. Laissé vide : l’utilisateur de cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>Why here</source>
   <translation>Pourquoi ici</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Why it closed</source>
   <translation>Pourquoi refermée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>Why values are missing</source>
   <translation>Motif des valeurs manquantes</translation>
  </message>
  <message>
   <location filename="../../resources/use_cases/noise_with_sources.json" />
   <location filename="../../smartmetro_plugin/core/noise_composition/sources.py" />
   <source>Wind, rain and water</source>
   <translation>Vent, pluie et eau</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>Windows of direct sun</source>
   <translation>Plages de soleil direct</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>Windows of sun</source>
   <translation>Plages de soleil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>With &amp;choices: QFieldCloud, rule, clock…</source>
   <translation>Avec des &amp;choix : QFieldCloud, règle, horloge…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>With an intervention</source>
   <translation>Avec intervention</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>With the columns placement and rssi_dbm, and snr_db where there is one.</source>
   <translation>Avec les colonnes placement et rssi_dbm, et snr_db s’il y en a une.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/rules_dialog.py" />
   <source>Within (m)</source>
   <translation>Dans un rayon de (m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Within two deviations (%, 95 expected)</source>
   <translation>À moins de deux écarts-types (%, 95 attendus)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/base.py" />
   <source>Without Z or an offset, the time is the wall clock of the time zone; 2026-07-21T05:00 and 2026-07-21T03:00Z are the same instant in Paris.</source>
   <translation>Sans Z ni décalage, l’heure est l’heure locale du fuseau ; 2026-07-21T05:00 et 2026-07-21T03:00Z désignent le même instant à Paris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/drawn_layer.py" />
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>Without a value</source>
   <translation>Sans valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/split_surface.py" />
   <source>Without footprints buildings are told from trees by their smooth roofs alone. Give BUILDINGS for a sure result.</source>
   <translation>Sans emprises au sol, les bâtiments ne se distinguent des arbres que par leurs toits lisses. Donnez BUILDINGS pour un résultat sûr.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>Words to search</source>
   <translation>Mots à chercher</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/intervention_requests.json" />
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <location filename="../../smartmetro_plugin/core/conventions/request_form.py" />
   <location filename="../../smartmetro_plugin/layers/field_map.py" />
   <source>Work</source>
   <translation>Travail</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/maintenance.json" />
   <source>Work done</source>
   <translation>Travail fait</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>Works from (%)</source>
   <translation>Fonctionne à partir de (%)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>Writes a folder with a QGIS project, one layer and one map theme by use case, and the GeoPackage that it reads: the sensors with their status as of now. Open it anywhere, or serve it by QGIS Server (WMS, WFS). Run it again to renew the data.

With DATABASE the project reads the tables that “Export to PostGIS” keeps up to date. Owners, hosts and radio figures are hidden from what the server tells.</source>
   <translation>Écrit un dossier avec un projet QGIS, une couche et un thème de carte par cas d’usage, et le GeoPackage qu’il lit : les capteurs avec leur état du moment. Ouvrez-le n’importe où, ou diffusez-le par QGIS Server (WMS, WFS). Relancez le traitement pour renouveler les données.

Avec DATABASE, le projet lit les tables que « Export vers PostGIS » tient à jour. Propriétaires, parties accueillantes et chiffres radio sont cachés de ce que dit le serveur.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Writes all that is known of a use case into one folder: observations, one flat file ready to open (sensor × instant, and the same with sensors as columns), indicators, sensors, alerts, interventions, former names, zones, and what the figures mean.

CSV and XLSX open in a spreadsheet as they are: real dates and hours of the wall clock, decimal comma, codes as texts, no text run as a formula. GeoPackage alone gives one file.

“Open data only” leaves out names, contacts, comments, photos and all restricted columns; the data sheet tells which. The folder appears whole or not at all. Works without network.</source>
   <translation>Écrit dans un dossier tout ce que l’on sait d’un cas d’usage : observations, un fichier à plat prêt à ouvrir (capteur × instant, et le même avec les capteurs en colonnes), indicateurs, capteurs, alertes, interventions, anciens noms, zones, et ce que disent les chiffres.

CSV et XLSX s’ouvrent tels quels dans un tableur : vraies dates et heures locales, virgule décimale, codes en texte, aucun texte exécuté comme formule. GeoPackage seul donne un seul fichier.

« Données ouvertes seulement » laisse de côté noms, contacts, commentaires, photos et toutes les colonnes restreintes ; la fiche de données dit lesquelles. Le dossier apparaît entier ou pas du tout. Fonctionne sans réseau.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>Writes sensor × instant with properties as columns, and the same with sensors as columns.</source>
   <translation>Écrit capteur × instant avec les grandeurs en colonnes, et le même avec les capteurs en colonnes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>Writes the alerts that were open at some moment of a period: when each one opened, was last seen and closed, why, and who acknowledged it with which comment.

The output’s ending chooses the format: .xlsx and .csv for spreadsheets (real dates of the wall clock, texts that no spreadsheet runs as formulas), .geojson or .gpkg for maps. Works without network.</source>
   <translation>Écrit les alertes ouvertes à un moment d’une période : quand chacune s’est ouverte, a été vue pour la dernière fois et refermée, pourquoi, et qui l’a acquittée avec quel commentaire.

La terminaison de la sortie choisit le format : .xlsx et .csv pour les tableurs (de vraies dates à l’heure locale, des textes qu’aucun tableur n’exécute comme formules), .geojson ou .gpkg pour les cartes. Fonctionne sans réseau.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>Writes the annexes of the convention with a partner from the register: equipment on the other party’s supports (host, installing party, constraints), connectivity shared, data exchanged, contacts, requests for intervention with their answers. ODT and DOCX to go on writing in, PDF to sign, HTML to read.

Each request that has no answer yet comes as a letter of its own, to be agreed before any work. Conventions whose term is near are reminded of. The register is filled in under SmartMetro &gt; Register and conventions.</source>
   <translation>Écrit les annexes de la convention avec un partenaire à partir du registre : équipements sur les supports de l’autre partie (partie accueillante, partie déposante, contraintes), connectivité partagée, données échangées, contacts, demandes d’intervention avec leurs réponses. ODT et DOCX pour continuer à rédiger, PDF à signer, HTML à lire.

Chaque demande encore sans réponse vient comme une lettre à part, dont l’accord précède tous travaux. Les conventions dont le terme approche sont rappelées. Le registre se remplit dans SmartMetro &gt; Registre et conventions.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/packageforqfield.py" />
   <source>Writes the folder as a zip beside it, for a transfer by USB or mail.</source>
   <translation>Écrit aussi le dossier en zip à côté, pour un transfert par clé USB ou courriel.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>Writes what a crew did in a mission into the cache: surveys, installations, interventions, removals, cross-checks, photos. All of it, or nothing. Run twice, nothing comes in twice.

Where the field and the office changed the same thing, the rule decides, or you do in SmartMetro &gt; Go to the field &gt; Field missions…; what loses is kept. A row deleted in the field is proposed for deletion, never deleted.</source>
   <translation>Écrit dans le cache ce qu’une équipe a fait en mission : visites, installations, interventions, déposes, contrôles contradictoires, photos. Tout, ou rien. Lancé deux fois, rien n’entre deux fois.

Quand le terrain et le bureau ont modifié la même chose, la règle décide, ou vous dans SmartMetro &gt; Aller sur le terrain &gt; Missions de terrain… ; ce qui perd est conservé. Une ligne supprimée sur le terrain est proposée à la suppression, jamais supprimée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <source>Writes what each indicator says, its unit, its period, the data that it needs and its source, as a table: to be put beside figures that are handed on.

Heat comes once by set of rules.</source>
   <translation>Écrit ce que dit chaque indicateur, son unité, sa période, les données qu’il demande et sa source, sous forme de table : à joindre aux chiffres transmis.

La chaleur y figure une fois par jeu de règles.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/formats/parquet.py" />
   <source>Writing Parquet needs the package duckdb, which is not installed. Write CSV instead, or install it from SmartMetro &gt; Options &gt; Packages.</source>
   <translation>L’écriture en Parquet nécessite le paquet duckdb, qui n’est pas installé. Écrivez plutôt en CSV, ou installez-le par SmartMetro &gt; Options &gt; Paquets.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>Written to {path}</source>
   <translation>Enregistré dans {path}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>X, metres (Lambert 93, EPSG:2154)</source>
   <translation>X, en mètres (Lambert 93, EPSG:2154)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Y, metres (Lambert 93, EPSG:2154)</source>
   <translation>Y, en mètres (Lambert 93, EPSG:2154)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>YYYYMMDDHH</source>
   <translation>AAAAMMJJHH</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>Year</source>
   <translation>Année</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>Yearly balance</source>
   <translation>Bilan annuel</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>Years of growth</source>
   <translation>Années de croissance</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Yes, 1 or true: the site is chosen.</source>
   <translation>Oui, 1 ou vrai : le site est retenu.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>Yes, 1 or true: the site is never chosen.</source>
   <translation>Oui, 1 ou vrai : le site n’est jamais retenu.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <source>Your own gateways; leave empty where an operator’s network is used.</source>
   <translation>Vos propres passerelles ; laissez vide si le réseau d’un opérateur sert.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>Your own mapping</source>
   <translation>Votre correspondance</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <source>ZONES holds no polygon: draw at least one zone.</source>
   <translation>ZONES ne contient aucun polygone : dessinez au moins une zone.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/atlas.py" />
   <source>ZONES: no column tells the names of the zones. Choose it in ZONE_FIELD.</source>
   <translation>ZONES : aucune colonne ne donne le nom des zones. Choisissez-la dans ZONE_FIELD.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>Zero is outside (1) or inside (0) the interval</source>
   <translation>Zéro est hors de l’intervalle (1) ou dedans (0)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/opening.py" />
   <source>Zip of the mission</source>
   <translation>Zip de la mission</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <location filename="../../processing_algorithms/indicators/map_sinks.py" />
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <location filename="../../smartmetro_plugin/core/live_table.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>Zone</source>
   <translation>Zone</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/checks.json" />
   <source>Zone marked out</source>
   <translation>Zone balisée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>Zone means</source>
   <translation>Moyennes par zone</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>Zone of the school holidays</source>
   <translation>Zone de vacances scolaires</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/dictionaries.py" />
   <source>Zone of the study</source>
   <translation>Zone de l’étude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Zone of times without offset</source>
   <translation>Fuseau des heures sans décalage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>Zone {number}</source>
   <translation>Zone {number}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/atlas.py" />
   <source>Zone {n}</source>
   <translation>Zone {n}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/zones.py" />
   <source>Zone “{zone}” holds no more than {held} candidates {spacing} m apart; {count} sites are asked for there: lower the spacing, add candidates, or ask for fewer sites.</source>
   <translation>La zone « {zone} » ne contient pas plus de {held} candidats distants de {spacing} m ; {count} sites y sont demandés : réduisez l’espacement, ajoutez des candidats, ou demandez moins de sites.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/zones.py" />
   <source>Zone “{zone}” holds {must} mandatory candidates, more than the {count} sites asked for there: free some of them or ask for more sites.</source>
   <translation>La zone « {zone} » contient {must} candidats obligatoires, plus que les {count} sites qui y sont demandés : libérez-en ou demandez plus de sites.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/zones.py" />
   <source>Zone “{zone}” holds {n} usable candidates; {count} sites are asked for there: add candidates, allow forbidden ones, or ask for fewer sites.</source>
   <translation>La zone « {zone} » contient {n} candidats utilisables ; {count} sites y sont demandés : ajoutez des candidats, autorisez des interdits, ou demandez moins de sites.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <source>Zone “{zone}”: {missing} sensors are to be put up, {candidates} candidates are known there. Survey more supports.</source>
   <translation>Zone « {zone} » : {missing} capteurs sont à poser, {candidates} candidats y sont connus. Relevez d’autres supports.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>Zone: the connection’s</source>
   <translation>Fuseau : celui de la connexion</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <location filename="../../processing_algorithms/siting/network_parameters.py" />
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <location filename="../../smartmetro_plugin/cartography/council_page.py" />
   <location filename="../../smartmetro_plugin/cartography/prints/atlas.py" />
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>Zones</source>
   <translation>Zones</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>Zones of land cover</source>
   <translation>Zones d’occupation du sol</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_layers.py" />
   <source>Zones of the study</source>
   <translation>Zones de l’étude</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>Zones or communes</source>
   <translation>Zones ou communes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <source>Zones with a value</source>
   <translation>Zones avec une valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <source>Zones without a value</source>
   <translation>Zones sans valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/alerts_view.py" />
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>Zoom to the sensors</source>
   <translation>Zoomer sur les capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>[lowest, highest] is expected, numbers or null</source>
   <translation>[minimum, maximum] est attendu, des nombres ou null</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>a UN/CEFACT unit code such as CEL, P1 or MTR is expected</source>
   <translation>un code d’unité UN/CEFACT tel que CEL, P1 ou MTR est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>a budget of {cost}</source>
   <translation>un budget de {cost}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>a colour such as #2171b5 is expected</source>
   <translation>une couleur telle que #2171b5 est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a list of objects is expected</source>
   <translation>une liste d’objets est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a list of texts is expected</source>
   <translation>une liste de textes est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>a meter of its own</source>
   <translation>un compteur propre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a number from {low} to {high} is expected</source>
   <translation>un nombre de {low} à {high} est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>a number is expected</source>
   <translation>un nombre est attendu</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>a part of the day</source>
   <translation>une partie de la journée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>a property of the use case is expected: {known}</source>
   <translation>une grandeur de l’usage est attendue : {known}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>a socket at hand</source>
   <translation>une prise à proximité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/field_mapping.py" />
   <source>a text of at most {longest} characters is expected</source>
   <translation>un texte d’au plus {longest} caractères est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>a text without braces is expected</source>
   <translation>un texte sans accolades est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>a time such as 22:30 is expected</source>
   <translation>une heure comme 22:30 est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>a tree serves with an adjustable collar, loosened as it grows</source>
   <translation>un arbre convient avec un collier réglable, desserré à mesure qu’il grossit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>a tree whose crown is not known stands near, to check on site</source>
   <translation>un arbre au houppier inconnu est proche, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>abandoned</source>
   <translation>abandonnée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>abnormal values</source>
   <translation>valeurs anormales</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>accepted</source>
   <translation>accepté</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>accepted with conditions</source>
   <translation>accepté sous conditions</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>adjusted</source>
   <translation>réglé</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>after the work</source>
   <translation>après le travail</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>agreed</source>
   <translation>accord</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>agreed with conditions</source>
   <translation>accord sous conditions</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>alert</source>
   <translation>alerte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>alert,log,export,archive,silence,acknowledge,XLSX,CSV,GeoJSON</source>
   <translation>alerte,journal,export,archive,silence,acquitter,XLSX,CSV,GeoJSON</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>alert,mail,e-mail,eml,mbox,import,archive</source>
   <translation>alerte,courriel,e-mail,eml,mbox,import,archive</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>alert,threshold,back-test,rule,simulation,history</source>
   <translation>alerte,seuil,essai,règle,simulation,historique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>all of them</source>
   <translation>tous</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>aluminium</source>
   <translation>aluminium</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>ample (above 20 dB)</source>
   <translation>large (plus de 20 dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>an hour other than the start is expected</source>
   <translation>une heure autre que le début est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>an object, written in braces, is expected</source>
   <translation>un objet, entre accolades, est attendu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>annexes</source>
   <translation>annexes</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>another instrument</source>
   <translation>un autre instrument</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>another rule has this name</source>
   <translation>une autre règle porte ce nom</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>antenna moved or changed</source>
   <translation>antenne déplacée ou changée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>as the data tell</source>
   <translation>comme le disent les données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>as the observations</source>
   <translation>selon les observations</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>as the use case says</source>
   <translation>comme le dit l’usage</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>asked by the owner of the support</source>
   <translation>à la demande du propriétaire du support</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>asked for</source>
   <translation>demandé</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>asphalt</source>
   <translation>enrobé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>at least (%)</source>
   <translation>au moins (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>at least one attribute is expected</source>
   <translation>au moins un attribut est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>at least one property is expected</source>
   <translation>au moins une propriété est attendue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rule_set.py" />
   <source>at least one rule is expected, each key once</source>
   <translation>au moins une règle est attendue, chaque clé une seule fois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>at most (%)</source>
   <translation>au plus (%)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>at most {n} sites</source>
   <translation>au plus {n} sites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>at or above</source>
   <translation>à partir de</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>at or below</source>
   <translation>jusqu’à</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>at the beginning of their step</source>
   <translation>au début de leur pas</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>at the end of their step</source>
   <translation>à la fin de leur pas</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>authorisation</source>
   <translation>autorisation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/availability.py" />
   <source>availability,outage,repair,missing data,supplier,network,service level,balance</source>
   <translation>disponibilité,interruption,panne,réparation,données manquantes,fournisseur,réseau,niveau de service,bilan</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>back</source>
   <translation>revenue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>balance</source>
   <translation>bilan</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/yearlybalance.py" />
   <source>balance,year,annual,report,costs,reuse,removal,alerts,availability</source>
   <translation>bilan,année,annuel,rapport,coûts,réemploi,dépose,alertes,disponibilité</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>bare earth</source>
   <translation>terre nue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sun_raster.py" />
   <source>base at {base} of the height; light through leaves {leaf}, bare {bare}, in leaf from day {on} to {off}; evergreen: {evergreen}; growth {growth} m</source>
   <translation>base du houppier à {base} de la hauteur ; lumière à travers les feuilles {leaf}, sans feuilles {bare}, en feuilles du jour {on} au jour {off} ; persistant : {evergreen} ; croissance {growth} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>base of the crown not known, to measure on site</source>
   <translation>base du houppier inconnue, à mesurer sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>basin</source>
   <translation>cuvette</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>battery</source>
   <translation>pile ou batterie</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>battery changed</source>
   <translation>pile ou batterie changée</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/beforeafter.py" />
   <source>before,after,difference in differences,works,effect,control zone,evaluation</source>
   <translation>avant,après,différence de différences,travaux,effet,zone témoin,évaluation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>best sites of each zone</source>
   <translation>meilleurs sites de chaque zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>beyond the layer of buildings, to check on site</source>
   <translation>hors de la couche des bâtiments, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>beyond the layer of trees, to check on site</source>
   <translation>hors de la couche des arbres, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/mobilityindicators.py" />
   <source>bike,pedestrian,count,TMJ,TMJO,traffic,peak hour,direction</source>
   <translation>vélo,piéton,comptage,TMJ,TMJO,trafic,heure de pointe,sens</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>both ways</source>
   <translation>dans les deux sens</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>bridge</source>
   <translation>pont</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>broken or torn off</source>
   <translation>cassé ou arraché</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>brought back</source>
   <translation>ramenée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>buildings and trees</source>
   <translation>bâtiments et arbres</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>buildings not given: distance to façades to check on site</source>
   <translation>bâtiments non fournis : distance aux façades à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>bundled</source>
   <translation>fourni</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>buried</source>
   <translation>enterré</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>by (name, service)</source>
   <translation>par (nom, service)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>by hand only</source>
   <translation>à la demande</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>cabinet</source>
   <translation>armoire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>cameras, counters: what is seen</source>
   <translation>caméras, compteurs : ce qui est vu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>candidates</source>
   <translation>candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>cannot be opened: its file is missing or damaged. Repair it, or leave it out.</source>
   <translation>ne s’ouvre pas : son fichier manque ou est endommagé. Réparez-le, ou laissez-le de côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>chosen</source>
   <translation>retenu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>civil day of the time zone</source>
   <translation>jour civil du fuseau horaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>cleaned</source>
   <translation>nettoyé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>close by ({distance_m} m)</source>
   <translation>à proximité ({distance_m} m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>column “{column}” without value: not worked out yet</source>
   <translation>colonne « {column} » sans valeur : pas encore calculée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>commune</source>
   <translation>commune</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>comparison,calibration,bias,RMSE,regression,conversion,co-location,intercomparison</source>
   <translation>comparaison,étalonnage,biais,RMSE,régression,conversion,colocalisation,intercomparaison</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>composite</source>
   <translation>composite</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>concrete</source>
   <translation>béton</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>concrete or paving</source>
   <translation>béton ou pavés</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>control</source>
   <translation>témoin</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>convention,annex,partner,commune,host,request,intervention,term,ODT,DOCX,PDF</source>
   <translation>convention,annexe,partenaire,commune,accueillant,demande,intervention,échéance,ODT,DOCX,PDF</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>counting</source>
   <translation>comptage</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>coverage,gap,hole,population,streets,share,uncovered</source>
   <translation>couverture,trou,lacune,population,rues,part,non couvert</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>covered by a convention with the owner</source>
   <translation>couvert par une convention avec le propriétaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>crest</source>
   <translation>crête</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>curative</source>
   <translation>curative</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/units.py" />
   <source>d</source>
   <translation>j</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_report.py" />
   <source>dB</source>
   <translation>dB</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>dB at the wanted reliability; above 0 the link holds.</source>
   <translation>dB à la fiabilité voulue ; au-dessus de 0, la liaison tient.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>data received</source>
   <translation>les données reçues</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>day/month/year</source>
   <translation>jour/mois/année</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>days</source>
   <translation>jours</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>declared by hand</source>
   <translation>déclaré à la main</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>deleted</source>
   <translation>supprimée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>device replaced</source>
   <translation>appareil remplacé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicatordictionary.py" />
   <source>dictionary,definition,indicator,metadata,documentation,unit,source</source>
   <translation>dictionnaire,définition,indicateur,métadonnées,documentation,unité,source</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>dirty or hidden by plants</source>
   <translation>sale ou caché par la végétation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>distance along a network</source>
   <translation>la distance le long d’un réseau</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>does not apply</source>
   <translation>sans objet</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>does not fit</source>
   <translation>ne convient pas</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>done, with its certificate</source>
   <translation>faite, avec son attestation</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>end of the study</source>
   <translation>fin de l’étude</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>every</source>
   <translation>toutes les</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/extent_field.py" />
   <source>everywhere (west,south,east,north in degrees)</source>
   <translation>partout (ouest,sud,est,nord en degrés)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>excluded</source>
   <translation>écarté</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>exponential</source>
   <translation>exponentiel</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <source>export,CSV,XLSX,JSON,Parquet,GeoJSON,Shapefile,KML,GeoPackage,FlatGeobuf,open data,DCAT,ISO 19115,NGSI-LD,SensorThings,counts,spreadsheet,history</source>
   <translation>export,exporter,CSV,XLSX,JSON,Parquet,GeoJSON,Shapefile,KML,GeoPackage,FlatGeobuf,données ouvertes,open data,DCAT,ISO 19115,NGSI-LD,SensorThings,comptages,tableur,historique</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>far</source>
   <translation>de loin</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>façade</source>
   <translation>façade</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>fed by the lighting network; its operator authorises and locks out</source>
   <translation>alimenté par le réseau d’éclairage ; son exploitant autorise et consigne</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>field</source>
   <translation>terrain</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>first Fresnel zone</source>
   <translation>première zone de Fresnel</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>fits</source>
   <translation>convient</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>flat</source>
   <translation>plat</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>frame counters</source>
   <translation>les compteurs de trames</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>free space (ITU-R P.525)</source>
   <translation>espace libre (UIT-R P.525)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>free space and delta-Bullington diffraction (ITU-R P.525, P.526)</source>
   <translation>espace libre et diffraction delta-Bullington (UIT-R P.525, P.526)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>free space, diffraction and share of time after ITU-R P.1812</source>
   <translation>espace libre, diffraction et part du temps selon UIT-R P.1812</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>from</source>
   <translation>de</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>from 18 h UTC the day before to 18 h UTC</source>
   <translation>de 18 h UTC la veille à 18 h UTC</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/account.py" />
   <source>from 6 h UTC to 6 h UTC the day after</source>
   <translation>de 6 h UTC à 6 h UTC le lendemain</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>from the metropolis to the partner</source>
   <translation>de la métropole vers le partenaire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>from the partner to the metropolis</source>
   <translation>du partenaire vers la métropole</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_inputs.py" />
   <source>gain</source>
   <translation>gain</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>given</source>
   <translation>donné</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>good (6 to 12 dB)</source>
   <translation>bonne (6 à 12 dB)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>grass</source>
   <translation>herbe</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>gravel</source>
   <translation>gravier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>ground</source>
   <translation>sol</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>ground even to {value} m</source>
   <translation>terrain régulier à {value} m près</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>guess</source>
   <translation>proposition</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <source>half of the sun, through trees</source>
   <translation>moitié du soleil, à travers les arbres</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, at least {low} m</source>
   <translation>posé à {value} m, au moins {low} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, below {low} m, without shelter and within reach</source>
   <translation>posé à {value} m, sous {low} m, sans abri et à portée de main</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, below {low} m: needs a protected shelter or an inaccessible place, to check on site</source>
   <translation>posé à {value} m, sous {low} m : demande un abri protégé ou un lieu inaccessible, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, between {low} and {high} m</source>
   <translation>posé à {value} m, entre {low} et {high} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, in a protected shelter or an inaccessible place</source>
   <translation>posé à {value} m, sous abri protégé ou en lieu inaccessible</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>hangs at {value} m, not between {low} and {high} m</source>
   <translation>posé à {value} m, hors de {low} à {high} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>has letters that some telephones write differently. A plain name travels better.</source>
   <translation>a des lettres que certains téléphones écrivent autrement. Un nom simple voyage mieux.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>has no coordinate system. Set it in the layer’s properties.</source>
   <translation>n’a pas de système de coordonnées. Indiquez-le dans les propriétés de la couche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>has only {free_mb} MB left.</source>
   <translation>n’a plus que {free_mb} Mo libres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>has {count} features, many for a telephone. Leave it out, or take a smaller extract.</source>
   <translation>contient {count} entités, beaucoup pour un téléphone. Ne l’emportez pas, ou prenez un extrait plus petit.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>heard</source>
   <translation>reçu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>heat island,map,temperature,5 h,night,kriging,interpolation,uncertainty,covariates</source>
   <translation>îlot de chaleur,ICU,carte,température,5 h,nuit,krigeage,interpolation,incertitude,covariables</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>heat,temperature,tropical night,heat wave,urban heat island,ETCCDI,5 h</source>
   <translation>chaleur,température,nuit tropicale,canicule,îlot de chaleur urbain,ICU,surchauffe,ETCCDI,5 h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>height of the support not known, to measure on site</source>
   <translation>hauteur du support inconnue, à mesurer sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/heightaboveground.py" />
   <source>height,nDSM,DSM,DTM,surface,terrain,LiDAR,canopy</source>
   <translation>hauteur,MNH,MNS,MNT,surface,terrain,LiDAR,canopée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>holds the mission “{name}”, which has not come back. Import it first, or choose another folder.</source>
   <translation>contient la mission « {name} », qui n’est pas revenue. Ramenez-la d’abord, ou choisissez un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>host</source>
   <translation>partie accueillante</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>how long the value must stay the same is expected</source>
   <translation>la durée pendant laquelle la valeur reste la même est attendue</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/importexport.py" />
   <source>import,export,restore,archive,cache,round trip</source>
   <translation>import,export,restaurer,archive,cache,relire</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>in a metal container</source>
   <translation>dans un conteneur métallique</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>in no zone of the land cover, to check on site</source>
   <translation>dans aucune zone d’occupation du sol, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>in the shade</source>
   <translation>à l’ombre</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>in the sun all day</source>
   <translation>au soleil toute la journée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>indoors</source>
   <translation>en intérieur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>inspected</source>
   <translation>inspecté</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/panel_words.py" />
   <source>insufficient</source>
   <translation>insuffisant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>is a scratch layer; what it holds now is copied into the mission.</source>
   <translation>est une couche temporaire ; ce qu’elle contient maintenant est copié dans la mission.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>is a shapefile that does not tell its encoding: look at its accents, and set the encoding in the layer’s properties.</source>
   <translation>est un shapefile qui ne dit pas son encodage : regardez ses accents, et réglez l’encodage dans les propriétés de la couche.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>is not empty. Choose a folder that is new or empty.</source>
   <translation>n’est pas vide. Choisissez un dossier nouveau ou vide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>it cannot be turned into the property’s unit, {unit}</source>
   <translation>elle ne se convertit pas dans l’unité de la propriété, {unit}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/candidates.py" />
   <source>it holds no layer of candidates</source>
   <translation>il ne contient pas de couche de candidats</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>just enough (0 to 6 dB)</source>
   <translation>juste suffisante (0 à 6 dB)</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>lamp post</source>
   <translation>candélabre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>level to try</source>
   <translation>niveau à essayer</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>lighting network</source>
   <translation>réseau d’éclairage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>lighting network under tension at night only: a battery has to bridge the day</source>
   <translation>réseau d’éclairage sous tension la nuit seulement : une batterie doit tenir le jour</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>lighting network, at night only</source>
   <translation>réseau d’éclairage, la nuit seulement</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/lightingindicators.py" />
   <source>lighting,energy,consumption,street light,fault,dimming,night,sunrise</source>
   <translation>éclairage,énergie,consommation,candélabre,armoire,panne,abaissement,nuit,lever du soleil</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>line of sight</source>
   <translation>la vue directe</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>listening</source>
   <translation>écoute</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>lock-out</source>
   <translation>consignation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>longest run of days in deficit: {days}</source>
   <translation>plus longue suite de jours déficitaires : {days}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/link_drawing.py" />
   <source>main obstacle</source>
   <translation>obstacle principal</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>mains, all day</source>
   <translation>secteur, toute la journée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <source>mandatory</source>
   <translation>obligatoire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>marginal</source>
   <translation>limite</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>masonry</source>
   <translation>maçonnerie</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>measured from a benchmark (NGF)</source>
   <translation>mesurée depuis un repère (NGF)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <source>meets every rule</source>
   <translation>respecte toutes les règles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>met</source>
   <translation>respectée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>meter</source>
   <translation>compteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/reports/html.py" />
   <source>missing</source>
   <translation>manquant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>mounting height not known, to check on site</source>
   <translation>hauteur de pose inconnue, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>moved or turned</source>
   <translation>déplacé ou tourné</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>moved to another place</source>
   <translation>déplacé ailleurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>name</source>
   <translation>nom</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>name alike</source>
   <translation>nom voisin</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>near</source>
   <translation>de près</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>near, deciduous</source>
   <translation>proches, caducs</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>near, evergreen</source>
   <translation>proches, persistants</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_model.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>never</source>
   <translation>jamais</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/host/translation.py" />
   <source>no</source>
   <translation>non</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/conventions/annex.py" />
   <source>no answer yet</source>
   <translation>pas encore de réponse</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>no convention known with the owner: ask for an agreement</source>
   <translation>pas de convention connue avec le propriétaire : accord à demander</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>no data</source>
   <translation>aucune donnée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>no height known here, to check on site</source>
   <translation>altitude inconnue ici, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>no limit</source>
   <translation>sans limite</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>no power at hand</source>
   <translation>pas d’alimentation à proximité</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noisecomposition.py" />
   <source>noise,composition,source,recognition,listening,confusion,soundscape,traffic,voices</source>
   <translation>bruit,composition,source,reconnaissance,écoute,confusion,paysage sonore,circulation,voix</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/noiseindicators.py" />
   <source>noise,sound,LAeq,Lden,L10,L90,Harmonica,decibel</source>
   <translation>bruit,son,LAeq,Lden,L10,L90,Harmonica,décibel</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/gui/exports/logos_field.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>none near</source>
   <translation>aucun à proximité</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>not chosen</source>
   <translation>non retenu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>not concerned</source>
   <translation>sans objet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>not decided</source>
   <translation>non décidé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>not heard (below −10 dB)</source>
   <translation>non reçu (moins de −10 dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>not in the data</source>
   <translation>absent des données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>not installed</source>
   <translation>non installé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>not known</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>not met</source>
   <translation>non respectée</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>not needed</source>
   <translation>sans objet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>not said</source>
   <translation>non précisé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <source>not served</source>
   <translation>non desservie</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>not sure (−10 to 0 dB)</source>
   <translation>pas sûre (−10 à 0 dB)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>not told</source>
   <translation>non précisé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/choices.py" />
   <location filename="../../smartmetro_plugin/gui/mapping/field_table.py" />
   <source>not used</source>
   <translation>non utilisé</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>nothing stands above in the surface model ({value} m)</source>
   <translation>rien au-dessus dans le modèle de surface ({value} m)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>observations,history,time series,archive,download,CSV,Parquet</source>
   <translation>observations,historique,séries temporelles,chronique,archive,télécharger,CSV,Parquet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>office</source>
   <translation>bureau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>on</source>
   <translation>le</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>one attribute with the list of its values is expected</source>
   <translation>un attribut avec la liste de ses valeurs est attendu</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>one for each commune</source>
   <translation>une par commune</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>one for each zone</source>
   <translation>une par zone</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/field_mapping.py" />
   <location filename="../../smartmetro_plugin/core/siting/supports/rule_set.py" />
   <source>one of {allowed} is expected</source>
   <translation>l’une de ces valeurs est attendue : {allowed}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>one page</source>
   <translation>une seule page</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>one sensor</source>
   <translation>un capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/mapping_dialog.py" />
   <source>only where no field tells it</source>
   <translation>seulement si aucun champ ne le dit</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>open</source>
   <translation>ouverte</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>open data</source>
   <translation>données ouvertes</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>operator</source>
   <translation>opérateur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>other</source>
   <translation>autre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>out</source>
   <translation>sortie</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>out of order</source>
   <translation>hors service</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>out of reach of a vehicle</source>
   <translation>inaccessible à un véhicule</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>outdoors, high</source>
   <translation>en extérieur, en hauteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>owner not known: identify the owner before anything</source>
   <translation>propriétaire inconnu : à identifier avant tout</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>owner’s agreement</source>
   <translation>accord du propriétaire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>p-median and p-center compare distances: choose the straight distance or the one along a network.</source>
   <translation>La p-médiane et le p-centre comparent des distances : choisissez la distance directe ou celle le long d’un réseau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/water.json" />
   <source>pH</source>
   <translation>pH</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/trial.py" />
   <source>passed over: no measure of this use case</source>
   <translation>laissée de côté : pas une mesure de ce cas d’usage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>place</source>
   <translation>emplacement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>placed on the map</source>
   <translation>placé sur la carte</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <source>placement,location,coverage,p-median,optimal,sites,gateways,budget</source>
   <translation>placement,localisation,couverture,p-médiane,optimal,sites,passerelles,budget</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/networkplan.py" />
   <source>plan,network,sensors,number,volume,battery,gateways,rent,buy,budget</source>
   <translation>plan,réseau,capteurs,nombre,volume,pile,passerelles,louer,acheter,budget</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/field/mission_table.py" />
   <source>planned</source>
   <translation>prévue</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>plate or label</source>
   <translation>plaque ou étiquette</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>pole</source>
   <translation>mât</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>power cut</source>
   <translation>coupure d’alimentation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>power not known, to check on site</source>
   <translation>alimentation inconnue, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>precise receiver, already in NGF</source>
   <translation>récepteur précis, déjà en NGF</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>present</source>
   <translation>présent</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>preventive</source>
   <translation>préventive</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>print,map,layout,atlas,PDF,paper,A4,A3,legend,commune,before,after</source>
   <translation>imprimer,carte,mise en page,atlas,PDF,papier,A4,A3,légende,commune,avant,après</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>private network</source>
   <translation>réseau privé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/diurnalprofile.py" />
   <source>profile,24 h,hour,daily cycle,chart,curve</source>
   <translation>profil,24 h,heure,cycle journalier,graphique,courbe</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>project</source>
   <translation>projet</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>project, reference or control. Left empty: zone_role, else all are project zones.</source>
   <translation>project, reference ou control. Laissé vide : zone_role, sinon toutes sont des zones du projet.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>qc_flag</source>
   <translation>qc_flag</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/qualitycontrol.py" />
   <source>quality,control,check,outlier,spike,gap,drift,sun,clock,validation,qc</source>
   <translation>qualité,contrôle,vérification,valeur aberrante,pic,lacune,dérive,soleil,horloge,validation,qc</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>radio</source>
   <translation>radio</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>radio margin</source>
   <translation>la marge radio</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>reach by vehicle not known, to check on site</source>
   <translation>accès en véhicule inconnu, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>read on a map (NGF)</source>
   <translation>lue sur une carte (NGF)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/candidates.py" />
   <source>read-only</source>
   <translation>lecture seule</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>reading a scale or a meter</source>
   <translation>lecture d’une échelle ou d’un compteur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>receiver of the device, ellipsoidal</source>
   <translation>récepteur de l’appareil, ellipsoïdale</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>recycling</source>
   <translation>recyclage</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/report.py" />
   <location filename="../../smartmetro_plugin/gui/studies/zone_table.py" />
   <source>reference</source>
   <translation>référence</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>refused</source>
   <translation>refusé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/identities.py" />
   <source>rename,alias,identity,former id,replaced sensor,history</source>
   <translation>renommer,alias,identité,ancien identifiant,capteur remplacé,historique</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>repaired</source>
   <translation>réparé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/usecasereport.py" />
   <source>report,document,HTML,PDF,balance,decision,map,accessibility,RGAA</source>
   <translation>rapport,document,HTML,PDF,bilan,décision,carte,accessibilité,RGAA</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/conventionannex.py" />
   <source>request</source>
   <translation>demande</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>reserve</source>
   <translation>repli</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>restarted</source>
   <translation>redémarré</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>restricted</source>
   <translation>diffusion restreinte</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>returned to the supplier</source>
   <translation>rendu au fournisseur</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>reuse elsewhere</source>
   <translation>réemploi ailleurs</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>river bank</source>
   <translation>berge</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/waterindicators.py" />
   <source>river,water level,flood,rise,percentile,water quality,pH</source>
   <translation>cours d'eau,hauteur d'eau,crue,montée,centile,qualité de l'eau,pH</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>rules</source>
   <translation>règles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>same device number</source>
   <translation>même numéro d’appareil</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>same name</source>
   <translation>même nom</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>same place ({distance_m} m)</source>
   <translation>même emplacement ({distance_m} m)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>same values at the same instants</source>
   <translation>mêmes valeurs aux mêmes instants</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <source>seen by none</source>
   <translation>vu par aucun</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>semi-buried</source>
   <translation>semi-enterré</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>serve all demand at least cost</source>
   <translation>desservir toute la demande au moindre coût</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>serve the most demand with P sites</source>
   <translation>desservir le plus de demande avec P sites</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <source>served</source>
   <translation>desservie</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sharing/serverproject.py" />
   <source>server,WMS,WFS,project,map theme,publish,GeoPackage,PostGIS</source>
   <translation>serveur,WMS,WFS,projet,thème de carte,publier,GeoPackage,PostGIS</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>shade</source>
   <translation>ombre</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/shadow.py" />
   <source>shadow,shade,sun,tree,DSM</source>
   <translation>ombre,ombrage,soleil,arbre,MNS</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sitesheet.py" />
   <source>sheet,PDF,validation,site,signature,candidate,photo</source>
   <translation>fiche,PDF,validation,site,signature,candidat,photo</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>shortest farthest way (p-center)</source>
   <translation>trajet le plus long réduit au minimum (p-centre)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_algorithm.py" />
   <source>shortest ways on the whole (p-median)</source>
   <translation>trajets les plus courts au total (p-médiane)</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>silent</source>
   <translation>muet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>site sheets</source>
   <translation>fiches d’implantation</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/skyview.py" />
   <source>sky view factor,SVF,sky,heat island,street canyon</source>
   <translation>facteur de vue du ciel,SVF,ciel,îlot de chaleur,rue canyon</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>slope</source>
   <translation>pente</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>small letters, digits and _ are expected, a letter first</source>
   <translation>des minuscules, des chiffres et _ sont attendus, une lettre en premier</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>solar panel</source>
   <translation>panneau solaire</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/solarpanel.py" />
   <source>solar,panel,photovoltaic,battery,energy,PVGIS,autonomy</source>
   <translation>solaire,panneau,photovoltaïque,batterie,énergie,PVGIS,autonomie</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>sound-level meters: a ring</source>
   <translation>sonomètres : un cercle</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/detection.py" />
   <source>speaks since the other fell silent</source>
   <translation>émet depuis que l’autre s’est tu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/report.py" />
   <source>spherical</source>
   <translation>sphérique</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>stabilised sand</source>
   <translation>sable stabilisé</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>status,state,alert,silent,battery,offline,age</source>
   <translation>état,statut,alerte,muet,perte de communication,batterie,hors ligne,ancienneté</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>steel</source>
   <translation>acier</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <source>stock</source>
   <translation>stock</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/placement_coverage.py" />
   <source>straight distance</source>
   <translation>la distance directe</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>street furniture</source>
   <translation>mobilier urbain</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>street level</source>
   <translation>au niveau de la rue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>stronger by 6 to 12 dB</source>
   <translation>plus fort de 6 à 12 dB</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>stronger by more than 12 dB</source>
   <translation>plus fort de plus de 12 dB</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/panel_words.py" />
   <source>sufficient</source>
   <translation>suffisant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>sun</source>
   <translation>soleil</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/directsun.py" />
   <source>sun,sensor,thermometer,shelter,shade,hours,windows</source>
   <translation>soleil,capteur,thermomètre,abri,ombre,heures,plages</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sunhours.py" />
   <source>sun,sunshine,insolation,hours,shade,year</source>
   <translation>soleil,ensoleillement,insolation,heures,ombre,année</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>supplier</source>
   <translation>fournisseur</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/assesssupports.py" />
   <source>support,lamp post,façade,rules,candidate,site,height,vandalism,convention</source>
   <translation>support,candélabre,façade,règles,candidat,site,hauteur,vandalisme,convention</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>surface or terrain model not given, to check on site</source>
   <translation>modèle de surface ou de terrain non fourni, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>synchronise,platform,API,NGSI-LD,FIWARE,sensor,IoT,live</source>
   <translation>synchroniser,plateforme,API,NGSI-LD,FIWARE,capteur,IoT,objets connectés,temps réel</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>terrain model not given: relief to look at on site</source>
   <translation>modèle de terrain non fourni : relief à observer sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>the alert level comes before the warning level</source>
   <translation>le seuil d’alerte vient avant le seuil d’avertissement</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>the candidates</source>
   <translation>les candidats</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>the fault</source>
   <translation>le défaut</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/trial.py" />
   <source>the field “{field}” is not in the data</source>
   <translation>le champ « {field} » n’est pas dans les données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>the ground rises by {value} m nearby and may channel the wind, to look at</source>
   <translation>le terrain varie de {value} m à proximité et peut canaliser le vent, à observer sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/rule_set.py" />
   <source>the highest value comes before the lowest</source>
   <translation>la valeur la plus haute est inférieure à la plus basse</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/trial.py" />
   <source>the hour comes twice here: the order of the whole file will tell which it is</source>
   <translation>cette heure arrive deux fois : l’ordre du fichier entier dira laquelle c’est</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>the metropolis</source>
   <translation>la métropole</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>the minimum spacing</source>
   <translation>l’espacement minimal</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/review_report.py" />
   <source>the network’s figure</source>
   <translation>le chiffre du réseau</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/conventions/words.py" />
   <source>the partner</source>
   <translation>le partenaire</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>the platform’s default</source>
   <translation>celui de la plateforme</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>the position</source>
   <translation>la position</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <source>the sensors for which it takes the other’s place are expected</source>
   <translation>les capteurs pour lesquels elle remplace l’autre sont attendus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>the station’s own level</source>
   <translation>le niveau propre à la station</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>the support is {value} m high</source>
   <translation>le support a {value} m de haut</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>the support is {value} m high, too low for the sensor</source>
   <translation>le support a {value} m de haut, trop bas pour le capteur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>the surface is {value} m high here: a crown or a roof overhead, or a position that is off; to check on site</source>
   <translation>la surface est à {value} m ici : un houppier ou un toit au-dessus, ou une position décalée ; à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definition.py" />
   <source>the table {table} has no such column</source>
   <translation>la table {table} n’a pas cette colonne</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>this field is not known; known here are {known}</source>
   <translation>ce champ n’est pas connu ; sont connus ici {known}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>this is none of the properties declared in the file</source>
   <translation>ce n’est pas l’une des propriétés déclarées dans le fichier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/live_layers.py" />
   <source>this project shows its sensors, but QGIS has no connection of that name here. Make or import it in the SmartMetro panel: the layers then fill.</source>
   <translation>ce projet montre ses capteurs, mais QGIS n’a pas ici de connexion de ce nom. Créez-la ou importez-la dans le panneau SmartMetro : les couches se rempliront alors.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>this type of support does not serve here</source>
   <translation>ce type de support ne convient pas ici</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>this type of support serves</source>
   <translation>ce type de support convient</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/panel_words.py" />
   <source>tight</source>
   <translation>juste</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_form.py" />
   <source>to</source>
   <translation>à</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>to be checked</source>
   <translation>à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>to check on site</source>
   <translation>à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_inputs.py" />
   <source>to day</source>
   <translation>au jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>to decide</source>
   <translation>à décider</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>told by the platform</source>
   <translation>dit par la plateforme</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>towards the east</source>
   <translation>vers l’est</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>towards the north</source>
   <translation>vers le nord</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>towards the south</source>
   <translation>vers le sud</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>towards the west</source>
   <translation>vers l’ouest</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>traffic order</source>
   <translation>arrêté de circulation</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <location filename="../../smartmetro_plugin/core/siting/site_sheet.py" />
   <source>tree</source>
   <translation>arbre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>trees not given: distance to crowns to check on site</source>
   <translation>arbres non fournis : distance aux houppiers à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/splitsurface.py" />
   <source>trees,canopy,buildings,surface,DSM,LiDAR,split,vegetation</source>
   <translation>arbres,canopée,bâtiments,surface,MNS,LiDAR,séparer,végétation</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>true or false is expected</source>
   <translation>true ou false est attendu</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/identity/alias_table.py" />
   <source>two sensors</source>
   <translation>deux capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>type of support not known, to check on site</source>
   <translation>type de support inconnu, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>under the crown</source>
   <translation>sous le houppier</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <location filename="../../smartmetro_plugin/gui/interventions/dialog.py" />
   <source>under way</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>unknown</source>
   <translation>inconnue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>validated</source>
   <translation>validé</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>valley floor</source>
   <translation>fond de vallon</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>vandalism</source>
   <translation>vandalisme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>very good (12 to 20 dB)</source>
   <translation>très bonne (12 à 20 dB)</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>viewshed,line of sight,visibility,camera,counter,field of view,sound,range</source>
   <translation>visibilité,ligne de vue,intervisibilité,caméra,compteur,champ de vision,son,portée</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <source>warning</source>
   <translation>avertissement</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>waste container</source>
   <translation>PAV</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/wasteindicators.py" />
   <source>waste,container,fill level,emptying,overflow,tour,collection</source>
   <translation>déchets,PAV,conteneur,taux de remplissage,vidage,débordement,tournée,collecte</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>water</source>
   <translation>eau</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>weaker by 6 to 12 dB</source>
   <translation>plus faible de 6 à 12 dB</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>weaker by more than 12 dB</source>
   <translation>plus faible de plus de 12 dB</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>whole project</source>
   <translation>tout le projet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/decisions_dialog.py" />
   <source>whole row</source>
   <translation>ligne entière</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>will show {cell_m} m a pixel: the area is too large for a finer one on a telephone.</source>
   <translation>montrera {cell_m} m par pixel : l’emprise est trop grande pour un fond plus fin sur un téléphone.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/radio_style.py" />
   <source>within 6 dB</source>
   <translation>à 6 dB près</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>within reach of a vehicle</source>
   <translation>accessible à un véhicule</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>within {reach} m of a station, and within the covariates seen by the stations</source>
   <translation>à moins de {reach} m d’une station, et dans la plage des covariables vues par les stations</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>without a name</source>
   <translation>sans nom</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>wood</source>
   <translation>bois</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/sources/catalogue_dialog.py" />
   <source>words in the title or the description</source>
   <translation>mots du titre ou de la description</translation>
  </message>
  <message>
   <location filename="../../forms/definitions/vocabularies.json" />
   <source>works on the site</source>
   <translation>travaux sur le site</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/dialect_row.py" />
   <source>year-month-day</source>
   <translation>année-mois-jour</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/year_report.py" />
   <location filename="../../smartmetro_plugin/host/translation.py" />
   <source>yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>zone {name}</source>
   <translation>zone {name}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>zones of land cover not given, to check on site</source>
   <translation>zones d’occupation du sol non fournies, à vérifier sur place</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/importalerts.py" />
   <source>{added} alerts added, {known} known before, {without} without a known sensor.</source>
   <translation>{added} alertes ajoutées, {known} déjà connues, {without} sans capteur connu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/opening.py" />
   <source>{added} new rows, {updated} changed, {photos} photos; {waiting} decisions wait.</source>
   <translation>Lignes nouvelles : {added} ; modifiées : {updated} ; photos : {photos} ; décisions en attente : {waiting}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>{added} new rows, {updated} rows changed, {photos} photos; {conflicts} conflicts, of which {waiting} decisions wait.</source>
   <translation>Lignes nouvelles : {added} ; lignes modifiées : {updated} ; photos : {photos} ; conflits : {conflicts} ; décisions en attente : {waiting}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <source>{attribute} comes in several series ({others}); only the main one was read.</source>
   <translation>{attribute} existe en plusieurs séries ({others}) ; seule la principale a été lue.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entities.py" />
   <source>{attribute} holds {count} values where one is expected; it is left out.</source>
   <translation>{attribute} contient {count} valeurs au lieu d’une ; il est écarté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>{bare} % with bare trees, {leaf} % in leaf</source>
   <translation>{bare} % arbres nus, {leaf} % en feuilles</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/lighting.py" />
   <source>{by} % of the energy used between {from} h and {to} h local time.</source>
   <translation>{by} % de l’énergie consommée entre {from} h et {to} h, heure locale.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>{chosen} sites proposed with {reserves} reserves, out of {count} supports.</source>
   <translation>{chosen} sites proposés avec {reserves} replis, parmi {count} supports.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_surface.py" />
   <source>{columns} × {rows} cells are too many: choose larger cells or a smaller extent.</source>
   <translation>{columns} × {rows} cellules, c’est trop : choisissez des cellules plus grandes ou une étendue plus petite.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>{columns} × {rows} cells of {cell} m</source>
   <translation>{columns} × {rows} cellules de {cell} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>{column}: as asked</source>
   <translation>{column} : conforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>{column}: not as asked</source>
   <translation>{column} : non conforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>{column}: {value}, as asked</source>
   <translation>{column} : {value}, conforme</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>{column}: {value}, less than {low}</source>
   <translation>{column} : {value}, moins de {low}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks.py" />
   <source>{column}: {value}, more than {high}</source>
   <translation>{column} : {value}, plus de {high}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/completing.py" />
   <source>{count} heights read by a receiver could not be turned into NGF: PROJ has no grid {grid} here, or the place lies outside France. They are kept as read; install the grid and bring the mission back once more.</source>
   <translation>Altitudes lues sur un récepteur et non converties en NGF : {count}. PROJ n’a pas ici la grille {grid}, ou le lieu est hors de France. Elles sont gardées telles que lues ; installez la grille et ramenez la mission encore une fois.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/report.py" />
   <source>{count} judgements are of moments at which the sensor sent nothing; they do not count.</source>
   <translation>{count} jugements portent sur des moments où le capteur n’a rien envoyé ; ils ne comptent pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/rows_aside.py" />
   <source>{count} more rows could not be read</source>
   <translation>Autres lignes illisibles : {count}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/ngsi_ld/history.py" />
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/client.py" />
   <source>{count} observations have no readable instant; they were left out.</source>
   <translation>Observations écartées faute de date lisible : {count}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/use_case_export.py" />
   <source>{count} photos were not found or are no JPEG or PNG, and are left out.</source>
   <translation>{count} photos sont introuvables ou ne sont ni JPEG ni PNG, et sont laissées de côté.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/observations.py" />
   <source>{count} rows of {file} belong to sensors that are not in the list of sensors (for instance {example}).</source>
   <translation>Lignes de {file} dont le capteur est absent de la liste des capteurs : {count} (par exemple {example}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/schemas/comptage_mobilites.py" />
   <source>{count} rows of {table} do not obey the national schema and are left out ({example}).</source>
   <translation>{count} lignes de {table} ne respectent pas le schéma national et sont laissées de côté ({example}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/format_choice.py" />
   <source>{count} rows of {table} have no place and do not appear on a map: they are in {table}.csv.</source>
   <translation>{count} lignes de {table} n’ont pas de position et n’apparaissent pas sur une carte : elles sont dans {table}.csv.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/state_words.py" />
   <source>{count} sensors</source>
   <translation>{count} capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/preflight.py" />
   <source>{count} sensors are many for a telephone. Draw a smaller area.</source>
   <translation>{count} capteurs, c’est beaucoup pour un téléphone. Dessinez une emprise plus petite.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/day_report.py" />
   <source>{count} sensors carry on the history of those that they replace.</source>
   <translation>Capteurs qui poursuivent l’historique de ceux qu’ils remplacent : {count}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/location.py" />
   <source>{count} sensors lie outside the connection’s extent (for instance {example}).</source>
   <translation>Capteurs hors de l’étendue de la connexion : {count} (par exemple {example}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/sensors.py" />
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>{count} values of {fields} could not be read and are left empty in {file}.</source>
   <translation>Dans {file}, valeurs illisibles de {fields} laissées vides : {count}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/syncsensors.py" />
   <source>{created} new, {updated} changed, {removed} gone, {unchanged} as before.</source>
   <translation>Capteurs nouveaux : {created} ; modifiés : {updated} ; disparus : {removed} ; inchangés : {unchanged}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/client.py" />
   <source>{dataset} has {count} records: a refresh reads the last {days} days. Sensors that have been silent for longer are not looked for in it.</source>
   <translation>{dataset} compte {count} enregistrements : une actualisation lit les {days} derniers jours. Les capteurs muets depuis plus longtemps n’y sont pas cherchés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{duration} ago</source>
   <translation>il y a {duration}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/rule_file.py" />
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <location filename="../../smartmetro_plugin/core/platform/files/workbook.py" />
   <source>{file} cannot be read: {error}</source>
   <translation>Impossible de lire {file} : {error}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/threshold_files.py" />
   <source>{file} cannot be written: {error}</source>
   <translation>Impossible d’écrire {file} : {error}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/xlsx_table.py" />
   <source>{file} has no sheet “{sheet}”. It has: {sheets}.</source>
   <translation>{file} n’a pas de feuille « {sheet} ». Il a : {sheets}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} holds more than {limit} MB in one piece. Split it by month.</source>
   <translation>{file} dépasse {limit} Mo d’un seul tenant. Découpez-le par mois.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/json_table.py" />
   <source>{file} holds no list of records. Expected is a list of objects, alone or under a name such as “data” or “features”.</source>
   <translation>{file} ne contient pas de liste d’enregistrements. Une liste d’objets est attendue, seule ou sous un nom comme « data » ou « features ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/workbook.py" />
   <source>{file} is cut or damaged: {error}. Ask for it again.</source>
   <translation>{file} est coupé ou abîmé : {error}. Redemandez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/csv_table.py" />
   <source>{file} is cut: what was before the cut has been read. Ask for the file again.</source>
   <translation>{file} est tronqué : ce qui précède la coupure a été lu. Redemandez le fichier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/workbook.py" />
   <source>{file} is damaged, or no plain workbook ({part}: {error}). Open it in a spreadsheet, save it anew, or ask for it again.</source>
   <translation>{file} est abîmé, ou n’est pas un simple classeur ({part} : {error}). Ouvrez-le dans un tableur et enregistrez-le, ou redemandez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/parquet_table.py" />
   <source>{file} is in Parquet and needs the package duckdb. Install it from SmartMetro &gt; Options &gt; Packages, or ask for the file in CSV.</source>
   <translation>{file} est en Parquet et demande le paquet duckdb. Installez-le par SmartMetro &gt; Options &gt; Paquets, ou demandez le fichier en CSV.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is larger than {limit} kB: not a file of this kind.</source>
   <translation>{file} dépasse {limit} ko : ce n’est pas un fichier de ce type.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is nested too deep: not a file of this kind.</source>
   <translation>{file} est trop imbriqué : ce n’est pas un fichier de ce type.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/features.py" />
   <source>{file} is not a GeoJSON feature collection.</source>
   <translation>{file} n’est pas une collection d’entités GeoJSON.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is not a JSON file: {error}</source>
   <translation>{file} n’est pas un fichier JSON : {error}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/presets.py" />
   <source>{file} is not a ready-made mapping of this version of SmartMetro. Update the plugin.</source>
   <translation>{file} n’est pas une correspondance toute prête de cette version de SmartMetro. Mettez l’extension à jour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} is not a whole JSON file: {error}. Ask for it again.</source>
   <translation>{file} n’est pas un fichier JSON complet : {error}. Redemandez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/parquet_table.py" />
   <source>{file} is not a whole Parquet file: {error}. Ask for it again.</source>
   <translation>{file} n’est pas un fichier Parquet entier : {error}. Redemandez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/workbook.py" />
   <source>{file} is not an XLSX workbook, is cut, or is protected by a password. Save it as .xlsx without password, or ask for it again.</source>
   <translation>{file} n’est pas un classeur XLSX, est coupé, ou est protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou redemandez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/csv_table.py" />
   <source>{file} is not in UTF-8; it was read as Windows-1252. Check names with accents.</source>
   <translation>{file} n’est pas en UTF-8 ; il a été lu en Windows-1252. Vérifiez les noms accentués.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file} is not written in UTF-8. Save it in that encoding.</source>
   <translation>{file} n’est pas en UTF-8. Enregistrez-le dans cet encodage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/text_files.py" />
   <source>{file} is written in UTF-16. Save it in UTF-8 and try again.</source>
   <translation>{file} est en UTF-16. Enregistrez-le en UTF-8 et réessayez.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/tables.py" />
   <source>{file} lacks the columns {missing}. Its first line must name them; it names: {found}.</source>
   <translation>Il manque à {file} les colonnes {missing}. Sa première ligne doit les nommer ; elle nomme : {found}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/observations.py" />
   <source>{file} lacks the fields {missing} of its mapping; the others are read.</source>
   <translation>Il manque à {file} les champs {missing} de sa correspondance ; les autres sont lus.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/workbook.py" />
   <source>{file} unpacks to more than {limit} MB: that is no ordinary workbook. Ask for the data in CSV.</source>
   <translation>{file} se décompresse en plus de {limit} Mo : ce n’est pas un classeur ordinaire. Demandez les données en CSV.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/dataset.py" />
   <source>{file}, field as_of: {reason}</source>
   <translation>{file}, champ as_of : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_cases/loading.py" />
   <source>{file}, field types: {type} already belongs to the use case {use_case}. Leave it out here, or give this file the key {use_case} to replace that one.</source>
   <translation>{file}, champ types : {type} appartient déjà au cas d’usage {use_case}. Retirez-le ici, ou donnez à ce fichier la clé {use_case} pour remplacer l’autre.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/declaration_reader.py" />
   <source>{file}, field {field}: {problem}.</source>
   <translation>{file}, champ {field} : {problem}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/xlsx_table.py" />
   <source>{file}: the sheet “{sheet}” is read; others are there: {others}.</source>
   <translation>{file} : la feuille « {sheet} » est lue ; il y en a d’autres : {others}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/xlsx_table.py" />
   <source>{file}: {count} cells hold formulas without a result and are read as empty. Open the file in a spreadsheet and save it.</source>
   <translation>{file} : {count} cellules contiennent des formules sans résultat et sont lues comme vides. Ouvrez le fichier dans un tableur et enregistrez-le.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_cleaning.py" />
   <source>{file}: {count} rows have too many cells and were left out.</source>
   <translation>Lignes de {file} écartées, car elles ont trop de cellules : {count}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_cleaning.py" />
   <source>{file}: {count} rows were left out. {reason}</source>
   <translation>Lignes de {file} écartées : {count}. {reason}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>{first} to {last}, both included</source>
   <translation>du {first} au {last} compris</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/budget.py" />
   <source>{frequency} MHz lies between the sub-bands of ERC/REC 70-03 annex 1: choose one of theirs, for instance 868.1 or 869.525 MHz.</source>
   <translation>{frequency} MHz est entre les sous-bandes de l’ERC/REC 70-03, annexe 1 : choisissez-en une, par exemple 868,1 ou 869,525 MHz.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{good} of {rows} values of {series} series remain without doubt: {share} %.</source>
   <translation>{good} valeurs sur {rows} restent hors de doute ({series} séries) : {share} %.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/area_style.py" />
   <source>{height} m</source>
   <translation>{height} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <source>{hours} h</source>
   <translation>{hours} h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>{hours} h a year without power</source>
   <translation>{hours} h sans courant par an</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>{hours} h a year, {share} % of an open field; {december} h a day in December, {july} h in July</source>
   <translation>{hours} h par an, {share} % d’un terrain dégagé ; {december} h par jour en décembre, {july} h en juillet</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/sun_drawing.py" />
   <source>{hour} h</source>
   <translation>{hour} h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>{label} ({count})</source>
   <translation>{label} ({count})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>{label} ({symbol})</source>
   <translation>{label} ({symbol})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/register/row_form.py" />
   <source>{label}:</source>
   <translation>{label} :</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>{label}: {definition}</source>
   <translation>{label} : {definition}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/use_case_report/report.py" />
   <source>{label}: {low} to {high} {symbol}, middle value {median} ({count} sensors).</source>
   <translation>{label} : de {low} à {high} {symbol}, médiane {median} ({count} capteurs).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/sheet.py" />
   <source>{label}: {value}</source>
   <translation>{label} : {value}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/placement_style.py" />
   <location filename="../../smartmetro_plugin/cartography/prints/map_facts.py" />
   <source>{low} to {high}</source>
   <translation>{low} à {high}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/siting_style.py" />
   <source>{low} to {high} % of the possible sun</source>
   <translation>{low} à {high} % du soleil possible</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>{method}: the least error of {tried} methods by leave-one-out.</source>
   <translation>{method} : l’erreur la plus faible de {tried} méthodes en validation croisée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/choice.py" />
   <source>{must} candidates are mandatory, more than the {count} sites asked for: raise the number of sites, or free some of the mandatory ones.</source>
   <translation>{must} candidats sont obligatoires, plus que les {count} sites demandés : augmentez le nombre de sites, ou libérez-en quelques-uns.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/comparison.py" />
   <source>{names} and {n} more</source>
   <translation>{names} et {n} autres</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/budget.py" />
   <source>{name} radiates {eirp} dBm EIRP ({erp} dBm ERP); sub-band {band} ({from_mhz} to {to_mhz} MHz) allows {limit} dBm ERP (ERC/REC 70-03 annex 1, ETSI EN 300 220-2). Lower its power or choose a weaker antenna: computed as given, it would promise what must not be sent.</source>
   <translation>{name} rayonne {eirp} dBm de PIRE ({erp} dBm de PAR) ; la sous-bande {band} ({from_mhz} à {to_mhz} MHz) permet {limit} dBm de PAR (ERC/REC 70-03 annexe 1, ETSI EN 300 220-2). Baissez sa puissance ou choisissez une antenne plus faible : calculée telle quelle, elle promettrait ce qui ne doit pas être émis.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — as of {time}</source>
   <translation>{name} — au {time}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — data read at {time}</source>
   <translation>{name} — données lues : {time}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — no data yet</source>
   <translation>{name} — pas encore de données</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — offline since {time}</source>
   <translation>{name} — hors ligne depuis {time}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/groups.py" />
   <source>{name} — offline since {time}, data read at {read}</source>
   <translation>{name} — hors ligne depuis {time}, données lues : {read}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>{name}: antenna at {height} m, {gain} dBi</source>
   <translation>{name} : antenne à {height} m, {gain} dBi</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>{number} of {count}</source>
   <translation>{number} sur {count}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>{number}. {name}: {share} % of the demand</source>
   <translation>{number}. {name} : {share} % de la demande</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/alertlog.py" />
   <source>{n} alerts, {open} of them open.</source>
   <translation>{n} alertes, dont {open} ouvertes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/choice.py" />
   <source>{n} candidates are mandatory and forbidden, or too near to an existing site: look at candidate {first}.</source>
   <translation>{n} candidats sont obligatoires et interdits à la fois, ou trop proches d’un site existant : voyez le candidat {first}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} d</source>
   <translation>{n} j</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/backtest_dialog.py" />
   <source>{n} days</source>
   <translation>{n} jours</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/field/importfieldwork.py" />
   <source>{n} decisions wait: SmartMetro &gt; Go to the field &gt; Field missions…</source>
   <translation>{n} décisions en attente : SmartMetro &gt; Aller sur le terrain &gt; Missions de terrain…</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>{n} demand points ({pct} % of the weight) are out of reach of every candidate: widen the radius, add candidates near them, or ask for at most {most_pct} % of the weight.</source>
   <translation>{n} points de demande ({pct} % du poids) sont hors de portée de tout candidat : élargissez le rayon, ajoutez des candidats à proximité, ou demandez au plus {most_pct} % du poids.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/radio/radio_panel.py" />
   <source>{n} gateways lie beyond the surface model and do not count.</source>
   <translation>{n} passerelles sont hors du modèle de surface et ne comptent pas.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} h</source>
   <translation>{n} h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} min</source>
   <translation>{n} min</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>{n} others</source>
   <translation>{n} autres</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/optimalsites.py" />
   <source>{n} pairs of site and demand are not joined by the network; they count as ten times the longest way.</source>
   <translation>{n} couples site-demande ne sont pas reliés par le réseau ; ils comptent pour dix fois le trajet le plus long.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radio_algorithm.py" />
   <source>{n} places for gateways have no height in their column height_m; {height} m is assumed there: {names}</source>
   <translation>{n} emplacements de passerelle n’ont pas de hauteur dans leur colonne height_m ; {height} m y sont supposés : {names}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>{n} points have no mounting height and are left out.</source>
   <translation>{n} points n’ont pas de hauteur de pose et sont laissés de côté.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/coveragegaps.py" />
   <source>{n} points have no value in the raster and count as not covered.</source>
   <translation>{n} points n’ont pas de valeur dans le raster et comptent comme non couverts.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>{n} points lie beyond the surface model and are left out.</source>
   <translation>Points hors du MNS, écartés : {n}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>{n} points lie in a building, closer to one than a cell, or where no height is known: look at the column “to_check”.</source>
   <translation>Points dans un bâtiment, à moins d’une cellule d’un bâtiment, ou sans altitude connue : {n}. Voyez la colonne « to_check ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>{n} rules met</source>
   <translation>{n} règles respectées</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <location filename="../../smartmetro_plugin/host/locale_format.py" />
   <location filename="../../smartmetro_plugin/layers/status_style.py" />
   <source>{n} s</source>
   <translation>{n} s</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/radiocoverage.py" />
   <source>{n} sensors lie beyond the surface model: nothing is said of them.</source>
   <translation>{n} capteurs sont hors du modèle de surface : rien n’en est dit.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>{n} sensors measure there already and were counted.</source>
   <translation>{n} capteurs y mesurent déjà et ont été comptés.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/shared_cause.py" />
   <source>{n} sensors silent since {since_at}, same connection: {what}</source>
   <translation>{n} capteurs muets depuis le {since_at}, même connexion : {what}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/shared_cause.py" />
   <source>{n} sensors silent since {since_at}, same host: {what}</source>
   <translation>{n} capteurs muets depuis le {since_at}, même hôte : {what}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/shared_cause.py" />
   <source>{n} sensors silent since {since_at}, same network: {what}</source>
   <translation>{n} capteurs muets depuis le {since_at}, même réseau : {what}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/shared_cause.py" />
   <source>{n} sensors silent since {since_at}, same supplier: {what}</source>
   <translation>{n} capteurs muets depuis le {since_at}, même fournisseur : {what}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/calibration_report.py" />
   <source>{n} sensors without a level were left out. The silent ones are the weakest: without them losses come out too small.</source>
   <translation>{n} capteurs sans niveau ont été laissés de côté. Les muets sont les plus faibles : sans eux, les pertes sont sous-estimées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_panel.py" />
   <source>{n} sheets written to {folder}.</source>
   <translation>{n} fiches écrites dans {folder}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/zones.py" />
   <source>{n} sites have fewer than two reserves: their zones hold no more candidates far enough from the others.</source>
   <translation>{n} sites ont moins de deux replis : leurs zones n’ont plus de candidats assez éloignés des autres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>{n} supports do not meet a rule that forbids and are not proposed; the list shows why.</source>
   <translation>{n} supports ne respectent pas une règle bloquante et ne sont pas proposés ; la liste dit pourquoi.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <source>{n} supports stand in the zones, more than {most}: draw smaller zones, or filter the layers.</source>
   <translation>{n} supports se trouvent dans les zones, plus de {most} : dessinez des zones plus petites, ou filtrez les couches.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>{one} and {other}</source>
   <translation>{one} et {other}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/linkprofile.py" />
   <source>{parameter} lies beyond the surface model: choose a model that reaches there, or check the point’s coordinate system.</source>
   <translation>{parameter} est hors du modèle de surface : choisissez un modèle qui va jusque-là, ou vérifiez le système de coordonnées du point.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/siting_algorithm.py" />
   <source>{parameter}: choose a raster file; web layers hold pictures, not heights.</source>
   <translation>{parameter} : choisissez un fichier raster ; les couches web contiennent des images, pas des altitudes.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>{parameter}: the layer holds no feature with a place.</source>
   <translation>{parameter} : la couche ne contient aucune entité localisée.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/maps/indicatormap.py" />
   <source>{parameter}: the layer “{layer}” has no field “{field}”. Choose one of its numbers.</source>
   <translation>{parameter} : la couche « {layer} » n’a pas de champ « {field} ». Choisissez l’un de ses nombres.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>{path} cannot be written: {reason}</source>
   <translation>Impossible d’écrire {path} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>{pct} %</source>
   <translation>{pct} %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/coverage_report.py" />
   <source>{pct} % of the area can be heard at {reliability} % of its places ({placement}).</source>
   <translation>{pct} % de la surface est reçue à {reliability} % de ses lieux ({placement}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/set_cover.py" />
   <source>{pct} % of the demand cannot be covered with {limits}: this is proven. Loosen one of these limits, widen the radius, or ask for a smaller share.</source>
   <translation>{pct} % de la demande ne peuvent être couverts avec {limits} : c’est prouvé. Assouplissez l’une de ces limites, élargissez le rayon, ou demandez une part plus petite.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_lineage.py" />
   <source>{pct} % on average</source>
   <translation>{pct} % en moyenne</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/calibrateplacement.py" />
   <source>{placement}: {loss} dB ({low} to {high}), {n} sensors</source>
   <translation>{placement} : {loss} dB ({low} à {high}), {n} capteurs</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} has stayed at {value} since {since_at}</source>
   <translation>{property} : reste à {value} depuis le {since_at}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} jumped by {change} to {value}</source>
   <translation>{property} : saut de {change}, à {value}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>{property} jumps by {level} or more</source>
   <translation>{property} : saut de {level} ou plus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>{property} reaches {level} within {horizon} h</source>
   <translation>{property} : {level} atteint d’ici {horizon} h</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>{property} rises by {level} per hour or more</source>
   <translation>{property} : montée de {level} par heure ou plus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} rises faster than {rate} per hour, now {value}</source>
   <translation>{property} : monte de plus de {rate} par heure, {value} maintenant</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>{property} stays the same for {minutes} min</source>
   <translation>{property} : même valeur pendant {minutes} min</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} {value}, at or below the level {level}</source>
   <translation>{property} {value}, au plus {level}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} {value}, level {level}</source>
   <translation>{property} {value}, seuil {level}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: alert level {level} reached</source>
   <translation>{property} {value} : seuil d’alerte {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <source>{property} {value}: full</source>
   <translation>{property} {value} : plein</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: not above the alert level {level}</source>
   <translation>{property} {value} : seuil d’alerte bas {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: not above the warning level {level}</source>
   <translation>{property} {value} : seuil d’avertissement bas {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: the station’s own alert level {level} reached</source>
   <translation>{property} {value} : seuil d’alerte propre à la station {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: the station’s own warning level {level} reached</source>
   <translation>{property} {value} : seuil d’avertissement propre à la station {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property} {value}: warning level {level} reached</source>
   <translation>{property} {value} : seuil d’avertissement {level} atteint</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>{property}: no value</source>
   <translation>{property} : pas de valeur</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{property}: no value since {last_seen_at}</source>
   <translation>{property} : aucune valeur depuis le {last_seen_at}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/alerts/rule_words.py" />
   <source>{property}: the station’s own level</source>
   <translation>{property} : niveau propre à la station</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/mapping/trial_table.py" />
   <source>{property}: {value}</source>
   <translation>{property} : {value}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/siting/sensorview.py" />
   <source>{quantity}: column</source>
   <translation>{quantity} : colonne</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>{received} % of the expected data came and {valid} % can be used; {outages} outages began.</source>
   <translation>{received} % des données attendues sont arrivées et {valid} % sont exploitables ; nouvelles interruptions : {outages}.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/fetchobservations.py" />
   <source>{received} received, {added} new, {changed} corrected.</source>
   <translation>Observations reçues : {received} ; nouvelles : {added} ; corrigées : {changed}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../smartmetro_plugin/gui/alerts/rules_editor.py" />
   <source>{rule}, for %n sensor(s)</source>
   <translation>
    <numerusform>{rule}, pour %n capteur</numerusform>
    <numerusform>{rule}, pour %n capteurs</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/alerts/backtestalerts.py" />
   <source>{rule}: {n} alerts, {sensors} sensors.</source>
   <translation>{rule} : {n} alertes, {sensors} capteurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/shortlist.py" />
   <source>{rule}: {verdict}</source>
   <translation>{rule} : {verdict}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>{score} out of 100</source>
   <translation>{score} sur 100</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/map_stations.py" />
   <source>{sensors} sensors have no place and are not on the map ({located} have one).</source>
   <translation>Capteurs sans position, absents de la carte : {sensors} (avec position : {located}).</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/comparesensors.py" />
   <source>{sensor} and {reference} have no observations of one measure.</source>
   <translation>{sensor} et {reference} n’ont pas d’observations d’une même mesure.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/comparison/report.py" />
   <source>{sensor} to {reference}</source>
   <translation>{sensor} vers {reference}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: correlation with the network down to {r}. Is it indoors, or broken?</source>
   <translation>{sensor} : corrélation avec le réseau tombée à {r}. Est-il à l’intérieur, ou en panne ?</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: the clock drifts by {rate} min a day, {total} min in all.</source>
   <translation>{sensor} : l’horloge dérive de {rate} min par jour, {total} min en tout.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: {count} values have impossible times. The clock stood still or ran ahead.</source>
   <translation>{sensor} : {count} valeurs ont une heure impossible. L’horloge s’est arrêtée ou a avancé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: {count} values look warmed by direct sun, between {first}:00 and {last}:00 local time (month {month}). Look at its shelter.</source>
   <translation>{sensor} : {count} valeurs semblent chauffées par le soleil direct, entre {first} h et {last} h, heure locale (mois {month}). Vérifiez son abri.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: {count} values warmed inside the windows of direct sun.</source>
   <translation>{sensor} : {count} valeurs chauffées pendant les plages de soleil direct.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: {count} values, times late by {minutes} min, as if local time had been taken for UTC. Correct the zone where the data are delivered.</source>
   <translation>{sensor} : {count} valeurs en retard de {minutes} min, comme si l’heure locale avait été prise pour de l’UTC. Corrigez le fuseau là où les données sont livrées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/quality/report.py" />
   <source>{sensor}: {count} values, times shifted by {minutes} min against the network. Set the clock of the sensor.</source>
   <translation>{sensor} : {count} valeurs décalées de {minutes} min par rapport au réseau. Réglez l’horloge du capteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/client.py" />
   <location filename="../../smartmetro_plugin/gui/alerts/notices.py" />
   <source>{sensor}: {reason}</source>
   <translation>{sensor} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>{sensor}: {valid} % valid</source>
   <translation>{sensor} : {valid} % valides</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/height_above_ground.py" />
   <location filename="../../smartmetro_plugin/core/siting/split_surface.py" />
   <source>{share} % of the cells have no height in one of the two rasters.</source>
   <translation>{share} % des cellules n’ont pas de hauteur dans l’un des deux rasters.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/placement/reach.py" />
   <source>{sites} candidates and {demand} demand points make more distances than memory holds ({most}): thin the candidates out, or gather the demand in a grid.</source>
   <translation>{sites} candidats et {demand} points de demande font plus de distances que la mémoire n’en tient ({most}) : éclaircissez les candidats, ou regroupez la demande sur une grille.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: a longitude needs a latitude, and the other way round.</source>
   <translation>{source} : une longitude demande une latitude, et inversement.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: choose which property the values of “{field}” are.</source>
   <translation>{source} : choisissez la grandeur que contient « {field} ».</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/reading.py" />
   <source>{source}: rows of “{words}” are passed over: the mapping does not say what they measure.</source>
   <translation>{source} : les lignes « {words} » sont laissées de côté : la correspondance ne dit pas ce qu’elles mesurent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: say which field is the sensor’s id, or type the id of the one sensor.</source>
   <translation>{source} : dites quel champ est l’identifiant du capteur, ou tapez celui de l’unique capteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: the field “{field}” is mapped twice. Keep one of the two.</source>
   <translation>{source} : le champ « {field} » est décrit deux fois. N’en gardez qu’une.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: the way dates, numbers or the header are read is not one known here. Choose it again in the mapping.</source>
   <translation>{source} : la façon de lire les dates, les nombres ou l’en-tête n’est pas connue ici. Choisissez-la de nouveau dans la correspondance.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: there is no use case “{use_case}”. Choose one of the list.</source>
   <translation>{source} : il n’y a pas de cas d’usage « {use_case} ». Choisissez-en un dans la liste.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: values are mapped but no time. Choose the field of the time.</source>
   <translation>{source} : il y a des valeurs mais pas de date. Choisissez le champ de la date et de l’heure.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: with a field that names the property, one field only holds its value.</source>
   <translation>{source} : quand un champ nomme la grandeur, un seul champ en contient la valeur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: “{first}” and “{second}” are mapped to the same thing. Leave one of them out.</source>
   <translation>{source} : « {first} » et « {second} » deviennent la même chose. N’en gardez qu’un.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/mapping.py" />
   <source>{source}: “{property}” is not the name of a property.</source>
   <translation>{source} : « {property} » n’est pas le nom d’une grandeur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/report_maps.py" />
   <source>{start} to {end}, end not included</source>
   <translation>du {start} au {end}, fin non comprise</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>{stations} stations are few for this method: the map is drawn because it was asked for.</source>
   <translation>{stations} stations, c’est peu pour cette méthode : la carte est tracée parce qu’elle a été demandée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>{stations} stations with a value are too few for a surface: choose the map of stations, a longer period, or lower the share of valid days.</source>
   <translation>{stations} stations avec une valeur ne suffisent pas pour une surface : choisissez la carte des stations, une période plus longue, ou baissez la part de jours valides.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/mapping/choice.py" />
   <source>{stations} stations: below {least} the map is not interpolated, each station shows its own mean.</source>
   <translation>{stations} stations : en dessous de {least}, la carte n’est pas interpolée, chaque station montre sa propre moyenne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>{statistic}: no clear change, {effect} {unit} beyond the control zone’s (95 %: {low} to {high}).</source>
   <translation>{statistic} : pas d’évolution nette, {effect} {unit} par rapport à celle de la zone témoin (95 % : {low} à {high}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>{statistic}: {effect} {unit} beyond the control zone’s change (95 %: {low} to {high}).</source>
   <translation>{statistic} : {effect} {unit} par rapport à l’évolution de la zone témoin (95 % : {low} à {high}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/before_after/report.py" />
   <source>{statistic}: {reason}</source>
   <translation>{statistic} : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/attention_view.py" />
   <source>{status}: {count}</source>
   <translation>{status} : {count}</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/sensors/sensorstatus.py" />
   <source>{status}: {n}</source>
   <translation>{status} : {n}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/format_choice.py" />
   <source>{table} has {count} columns, more than {format} holds, and is not in it. CSV has no such limit.</source>
   <translation>{table} a {count} colonnes, plus que {format} n’en contient, et n’y figure pas. CSV n’a pas cette limite.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/exports/exportusecase.py" />
   <location filename="../../processing_algorithms/sharing/exportpostgis.py" />
   <source>{table}: {n} rows</source>
   <translation>{table} : {n} lignes</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/dock.py" />
   <source>{title} ({count})</source>
   <translation>{title} ({count})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/client.py" />
   <source>{title}: {count} records, read as {use_case}.</source>
   <translation>{title} : {count} enregistrements, lus comme {use_case}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>{url} did not answer within {seconds} s.</source>
   <translation>{url} n’a pas répondu en {seconds} s.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/portal.py" />
   <source>{url} does not answer as a portal by Opendatasoft does. Give the address of the portal itself, such as https://data.host/.</source>
   <translation>{url} ne répond pas comme un portail Opendatasoft. Donnez l’adresse du portail lui-même, par exemple https://data.host/.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <location filename="../../smartmetro_plugin/host/transport.py" />
   <source>{url} redirects without end.</source>
   <translation>{url} redirige sans fin.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/layers/playback.py" />
   <source>{use_case} — playback from {start} to {end}</source>
   <translation>{use_case} — rejeu du {start} au {end}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/thresholds_table.py" />
   <source>{use_case}, {property}: the alert would come before the warning. Exchange the values.</source>
   <translation>{use_case}, {property} : l’alerte viendrait avant l’avertissement. Échangez les valeurs.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/retention_panel.py" />
   <source>{use_case}: {count}</source>
   <translation>{use_case} : {count}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} % of one land cover within {radius} m</source>
   <translation>{value} % d’une même occupation du sol à moins de {radius} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} % of one land cover within {radius} m, less than {low} %</source>
   <translation>{value} % d’une même occupation du sol à moins de {radius} m, moins de {low} %</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} % of one land cover within {radius} m, the rest is not mapped</source>
   <translation>{value} % d’une même occupation du sol à moins de {radius} m, le reste n’est pas cartographié</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/prediction.py" />
   <source>{value} MHz is outside what the models describe, 30 to 6000 MHz.</source>
   <translation>{value} MHz est hors de ce que décrivent les modèles, 30 à 6000 MHz.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m below the crown, less than {low} m</source>
   <translation>{value} m sous le houppier, moins de {low} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m below the crown; fasten with an adjustable collar that lets it grow</source>
   <translation>{value} m sous le houppier ; fixer par un collier réglable qui laisse l’arbre grossir</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m from a crown (negative: under it), less than {low} m</source>
   <translation>à {value} m d’un houppier (négatif : dessous), moins de {low} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m from a façade, less than {low} m</source>
   <translation>à {value} m d’une façade, moins de {low} m</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m from a street</source>
   <translation>à {value} m d’une rue</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m from the edge of its zone, less than {low} m: measures neither</source>
   <translation>à {value} m du bord de sa zone, moins de {low} m : ne mesure ni l’une ni l’autre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m from the nearest façade</source>
   <translation>à {value} m de la façade la plus proche</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m inside its zone of one land cover</source>
   <translation>à {value} m du bord, dans une zone homogène</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/supports/checks_around.py" />
   <source>{value} m or more from the nearest crown</source>
   <translation>à {value} m ou plus du houppier le plus proche</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/words.py" />
   <location filename="../../smartmetro_plugin/core/status.py" />
   <source>{value} {symbol}</source>
   <translation>{value} {symbol}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/site_words.py" />
   <source>{verdict}: margin of {margin} % in the worst month ({month})</source>
   <translation>{verdict} : marge de {margin} % le plus mauvais mois ({month})</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/packages_dialog.py" />
   <source>{version}, too old: {floor} or later</source>
   <translation>{version}, trop ancienne : {floor} ou plus</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/network_plan/plan.py" />
   <source>{wanted} sensors are wanted in {zones} zones; {inside} stand there already, {missing} are to be put up.</source>
   <translation>{wanted} capteurs sont voulus dans {zones} zones ; {inside} y sont déjà, {missing} sont à poser.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/field/panel.py" />
   <source>{what} for {where}, asked on {day}</source>
   <translation>{what} pour {where}, demandé le {day}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/plain.py" />
   <source>{where}: “{field}” of the mapping is missing or not as expected. Make the mapping again in the connection editor.</source>
   <translation>{where} : « {field} » de la correspondance manque ou n’est pas comme attendu. Refaites la correspondance dans l’éditeur de connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>{year}: no. {valid} % of the expected data is valid, {working} of {sensors} sensors work.</source>
   <translation>{year} : non. {valid} % des données attendues sont valides, {working} capteurs sur {sensors} fonctionnent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/availability/report.py" />
   <source>{year}: yes. {valid} % of the expected data is valid, {working} of {sensors} sensors work.</source>
   <translation>{year} : oui. {valid} % des données attendues sont valides, {working} capteurs sur {sensors} fonctionnent.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>– {use_case}: {type}</source>
   <translation>– {use_case} : {type}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_test.py" />
   <source>– {use_case}: {type}, {count}</source>
   <translation>– {use_case} : {type}, {count}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_editor.py" />
   <source>“Test” asks the platform what it is and what it holds. Nothing is saved by it.</source>
   <translation>« Tester » demande à la plateforme ce qu’elle est et ce qu’elle contient. Rien n’est enregistré.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/sync.py" />
   <source>“{connection}” is being synchronised by another QGIS that uses the same cache. Its results will show here; try again in a moment.</source>
   <translation>« {connection} » est en cours de synchronisation par un autre QGIS qui utilise le même cache. Ses résultats s’afficheront ici ; réessayez dans un instant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opendatasoft/portal.py" />
   <source>“{dataset}” gave {seen} records of the {count} it announced. Try again later.</source>
   <translation>« {dataset} » a donné {seen} enregistrements sur les {count} annoncés. Réessayez plus tard.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_cleaning.py" />
   <source>“{file}” cannot be read as a table: {reason}. Ask for the file again.</source>
   <translation>Impossible de lire « {file} » comme une table : {reason}. Redemandez le fichier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/school_holidays.py" />
   <source>“{file}” has no school holidays of zone {zone}. It has: {known}.</source>
   <translation>« {file} » n’a pas de vacances scolaires pour la zone {zone}. Il contient : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/indicators/school_holidays.py" />
   <source>“{file}” is not a table of school holidays: {reason}. Give the calendar that the ministry publishes (CSV), or the columns zone, first_day and last_day, with dates such as 2026-07-04.</source>
   <translation>« {file} » n’est pas une table de vacances scolaires : {reason}. Donner le calendrier publié par le ministère (CSV), ou les colonnes zone, first_day et last_day, avec des dates comme 2026-07-04.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/listening.py" />
   <source>“{file}” is not a table of what people heard: {reason}. It needs the columns sensor_id, observed_at and heard, one row by moment and listener.</source>
   <translation>« {file} » n’est pas une table de ce que des personnes ont entendu : {reason}. Il faut les colonnes sensor_id, observed_at et heard, une ligne par moment et par personne.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_cleaning.py" />
   <source>“{file}” is not an observation table: it lacks {missing}; its columns are {found}. The first line must name sensor_id, observed_at, property and value.</source>
   <translation>« {file} » n’est pas une table d’observations : il y manque {missing} ; ses colonnes sont {found}. La première ligne doit nommer sensor_id, observed_at, property et value.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/noise_composition/listening.py" />
   <source>“{file}”, line {line}: “{heard}” is no category. Write one of {known}.</source>
   <translation>« {file} », ligne {line} : « {heard} » n’est pas une catégorie. Écrire l’une de celles-ci : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/area/tiles.py" />
   <source>“{folder}” holds no height raster whose name tells what it is (MNS or DSM, MNT or DTM, MNH). Choose the folder of the tiles, or give the surface and the terrain model by name.</source>
   <translation>« {folder} » ne contient aucun raster altimétrique dont le nom dise ce qu’il est (MNS ou DSM, MNT ou DTM, MNH). Choisissez le dossier des dalles, ou donnez le modèle de surface et le modèle de terrain.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/deciding.py" />
   <source>“{former}” already became “{current}”. Separate these two first if that was wrong.</source>
   <translation>« {former} » est déjà devenu « {current} ». Séparez d’abord ces deux-là si c’était une erreur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/deciding.py" />
   <source>“{former}” and “{current}” would follow one another in a circle: “{current}” already became “{former}”.</source>
   <translation>« {former} » et « {current} » se succéderaient en boucle : « {current} » est déjà devenu « {former} ».</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatindicators.py" />
   <source>“{hour}” is not a time of day. Write for instance 05:30.</source>
   <translation>« {hour} » n’est pas une heure de la journée. Écrivez par exemple 05:30.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/interventions.py" />
   <source>“{kind}” is not a kind of intervention: planned, preventive or curative</source>
   <translation>« {kind} » n’est pas un type d’intervention : planned, preventive ou curative</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/opening.py" />
   <source>“{kind}” is not a kind of platform known here. Choose one of: {known}.</source>
   <translation>« {kind} » n’est pas un type de plateforme connu ici. Choisissez parmi : {known}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/reading.py" />
   <source>“{name}” cannot be read to its end. Copy or download it again.</source>
   <translation>« {name} » ne peut pas être lu jusqu’au bout. Copiez-le ou téléchargez-le à nouveau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/reading.py" />
   <source>“{name}” covers nothing of the surface model. Choose rasters of one area, and check their coordinate systems.</source>
   <translation>« {name} » ne couvre rien du MNS. Choisissez des rasters d’une même zone, et vérifiez leurs systèmes de coordonnées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/grid_reading.py" />
   <source>“{name}” has cells that are turned or not square ({width} by {height} m). Warp it to square cells first.</source>
   <translation>« {name} » a des cellules tournées ou non carrées ({width} sur {height} m). Reprojetez-le d’abord en cellules carrées.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/grid_reading.py" />
   <source>“{name}” has coordinates in {unit}, not in metres. Reproject it first (Raster, Projections, Warp), to EPSG:2154 in metropolitan France.</source>
   <translation>« {name} » a des coordonnées en {unit}, non en mètres. Reprojetez-le d’abord (Raster &gt; Projections &gt; Projection (warp)), en EPSG:2154 en France métropolitaine.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/study.py" />
   <source>“{name}” has no reserve left in zone {zone}: choose another site there first, or survey more supports.</source>
   <translation>« {name} » n’a plus de repli dans la zone {zone} : choisissez-y d’abord un autre site, ou relevez d’autres supports.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/scene_files.py" />
   <source>“{name}” holds no height at all.</source>
   <translation>« {name} » ne contient aucune hauteur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/cloudiness.py" />
   <source>“{name}” is not a PVGIS file with irradiation on a level plane. In PVGIS choose Monthly data with global horizontal irradiation, or TMY, and download JSON or CSV.</source>
   <translation>« {name} » n’est pas un fichier PVGIS avec l’irradiation sur un plan horizontal. Dans PVGIS, choisissez les données mensuelles avec l’irradiation globale horizontale, ou TMY, et téléchargez en JSON ou CSV.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/reading.py" />
   <source>“{name}” is not a raster that can be read: {reason}</source>
   <translation>« {name} » n’est pas un raster lisible : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{name}” is not a time zone known here. Write for instance Europe/Paris.</source>
   <translation>« {name} » n’est pas un fuseau horaire connu ici. Écrivez par exemple Europe/Paris.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/area/preparing.py" />
   <source>“{name}” lies {away} m from the upper-left corner that its name gives. Its own coordinates are kept: look at the result before you trust it.</source>
   <translation>« {name} » est à {away} m du coin supérieur gauche que donne son nom. Ses propres coordonnées sont gardées : regardez le résultat avant de vous y fier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/radio/land_files.py" />
   <source>“{name}” reaches {height} m: heights of trees above ground are needed there, not above sea level.</source>
   <translation>« {name} » monte à {height} m : il faut là des hauteurs d’arbres au-dessus du sol, pas au-dessus de la mer.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/grid_reading.py" />
   <source>“{name}” says no coordinate system. Assign it one (Raster, Projections, Assign Projection), EPSG:2154 for files of the French mapping agency.</source>
   <translation>« {name} » n’indique pas de système de coordonnées. Assignez-lui-en un (Raster &gt; Projections &gt; Assigner une projection), EPSG:2154 pour les fichiers de l’IGN.</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/heatislandmap.py" />
   <source>“{name}” was not made by this tool, or lost its style: its classes are not known.</source>
   <translation>« {name} » n’a pas été produit par cet outil, ou a perdu son style : ses classes ne sont pas connues.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/study.py" />
   <source>“{one}” stands in zone {zone}, “{other}” does not: exchange sites of one zone.</source>
   <translation>« {one} » est dans la zone {zone}, pas « {other} » : échangez des sites d’une même zone.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/whole_folder.py" />
   <source>“{path}” already holds something other than an export. Choose an empty folder, or a name that does not exist yet.</source>
   <translation>« {path} » contient déjà autre chose qu’un export. Choisissez un dossier vide, ou un nom qui n’existe pas encore.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” cannot be opened. Check that its folder exists and that you may write there.</source>
   <translation>Impossible d’ouvrir « {path} ». Vérifiez que son dossier existe et que vous avez le droit d’y écrire.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{path}” cannot be read: {reason}.</source>
   <translation>Impossible de lire « {path} » : {reason}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_reading.py" />
   <source>“{path}” cannot be read: {reason}. Ask for the file again, or export it anew.</source>
   <translation>Impossible de lire « {path} » : {reason}. Redemandez le fichier, ou exportez-le à nouveau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” cannot be written. Ask for the right to write to it and its folder, or choose another cache.</source>
   <translation>Impossible d’écrire « {path} ». Demandez le droit d’écriture sur ce fichier et son dossier, ou choisissez un autre cache.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/paper.py" />
   <source>“{path}” cannot be written. Choose another folder, or free some space.</source>
   <translation>Impossible d’écrire « {path} ». Choisissez un autre dossier ou libérez de la place.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/council_page.py" />
   <location filename="../../smartmetro_plugin/cartography/prints/writing.py" />
   <location filename="../../smartmetro_plugin/cartography/site_sheets.py" />
   <source>“{path}” cannot be written. Close it where it is open, or choose another folder.</source>
   <translation>Impossible d’écrire « {path} ». Fermez-le là où il est ouvert, ou choisissez un autre dossier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/siting/surface/writing.py" />
   <location filename="../../smartmetro_plugin/gui/charts.py" />
   <location filename="../../smartmetro_plugin/gui/connection_actions.py" />
   <source>“{path}” cannot be written: {reason}</source>
   <translation>Impossible d’écrire « {path} » : {reason}</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/profile_chart.py" />
   <location filename="../../smartmetro_plugin/cartography/report_pdf.py" />
   <location filename="../../smartmetro_plugin/core/exports/whole_folder.py" />
   <location filename="../../smartmetro_plugin/core/whole_file.py" />
   <location filename="../../smartmetro_plugin/field/mission_sheet.py" />
   <location filename="../../smartmetro_plugin/field/packaging.py" />
   <location filename="../../smartmetro_plugin/field/qfield_project.py" />
   <location filename="../../smartmetro_plugin/gui/studies/gathering.py" />
   <location filename="../../smartmetro_plugin/gui/studies/study_file.py" />
   <location filename="../../smartmetro_plugin/layers/area_vectors.py" />
   <location filename="../../smartmetro_plugin/layers/map_rasters.py" />
   <location filename="../../smartmetro_plugin/layers/server_project.py" />
   <source>“{path}” cannot be written: {reason}. Choose another folder, or free some space.</source>
   <translation>Impossible d’écrire « {path} » : {reason}. Choisissez un autre dossier, ou libérez de l’espace.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/siting/candidates.py" />
   <source>“{path}” cannot take candidates: {reason}. Choose another file.</source>
   <translation>« {path} » ne peut pas recevoir de candidats : {reason}. Choisissez un autre fichier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” could not be read or written: {detail}. It stays as it was.</source>
   <translation>« {path} » n’a pas pu être lu ou écrit : {detail}. Il reste tel quel.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>“{path}” does not exist. Check the path.</source>
   <translation>« {path} » n’existe pas. Vérifiez le chemin.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive.py" />
   <source>“{path}” does not say which kind of archive this is. It must hold {{"kind": "sqlite"}} or {{"kind": "parquet"}}.</source>
   <translation>« {path} » ne dit pas de quel type d’archive il s’agit. Il doit contenir {{"kind":"sqlite"}} ou {{"kind":"parquet"}}.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/reading_back.py" />
   <source>“{path}” exists already: an export is read into a new cache. Choose another name.</source>
   <translation>« {path} » existe déjà : un export se relit dans un nouveau cache. Choisissez un autre nom.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>“{path}” has no column of dates (date, opened_at, horodatage) or of texts (subject, message, objet): it has {found}. Rename its columns.</source>
   <translation>« {path} » n’a pas de colonne de dates (date, opened_at, horodatage) ou de textes (subject, message, objet) : il a {found}. Renommez ses colonnes.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/returned.py" />
   <source>“{path}” holds no mission: {file} is missing. Choose the folder that was packed, as a whole.</source>
   <translation>« {path} » ne contient pas de mission : il manque {file}. Choisissez le dossier préparé, en entier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/studies/study_file.py" />
   <source>“{path}” holds no siting study, or a damaged one. Choose a file that the siting study saved.</source>
   <translation>« {path} » ne contient pas d’étude d’implantation, ou elle est abîmée. Choisissez un fichier enregistré par l’étude d’implantation.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/stored_tables.py" />
   <source>“{path}” holds no whole export in JSON, GeoPackage or CSV. Open data cannot be read back: what identifies the sensors was left out.</source>
   <translation>« {path} » ne contient aucun export complet en JSON, GeoPackage ou CSV. Des données ouvertes ne se relisent pas : ce qui identifie les capteurs n’y est plus.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” is a database, but not a SmartMetro cache; it was left as it is. Choose another file name.</source>
   <translation>« {path} » est une base de données, mais pas un cache SmartMetro ; elle a été laissée telle quelle. Choisissez un autre nom de fichier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is being written by another program for too long. Try again; if it lasts, close the other QGIS. Nothing was lost.</source>
   <translation>Un autre programme écrit dans « {path} » depuis trop longtemps. Réessayez ; si cela dure, fermez l’autre QGIS. Rien n’a été perdu.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is damaged and cannot be renamed: {detail}. Close the other programs that use it, then try again.</source>
   <translation>« {path} » est endommagé et ne peut pas être renommé : {detail}. Fermez les autres programmes qui l’utilisent, puis réessayez.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/returned.py" />
   <source>“{path}” is damaged or cut off ({detail}). Copy the mission from the device again, as a whole, with QField closed. Nothing was changed here.</source>
   <translation>« {path} » est endommagé ou incomplet ({detail}). Recopiez la mission depuis l’appareil, en entier, QField fermé. Rien n’a été modifié ici.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is damaged. It will be set aside under a new name and rebuilt when it is opened again.</source>
   <translation>« {path} » est endommagé. Il sera mis de côté sous un nouveau nom et reconstruit à la prochaine ouverture.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_reading.py" />
   <source>“{path}” is in Parquet and needs the package duckdb. Install it in SmartMetro’s packages, or give the observations in CSV.</source>
   <translation>« {path} » est en Parquet et nécessite le paquet duckdb. Installez-le dans les paquets de SmartMetro, ou donnez les observations en CSV.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” is locked by another operation of this QGIS. Try again.</source>
   <translation>« {path} » est verrouillé par une autre opération de ce QGIS. Réessayez.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/alerts/mail.py" />
   <source>“{path}” is no file of mails. Choose .eml, .mbox or .csv files.</source>
   <translation>« {path} » n’est pas un fichier de courriels. Choisissez des fichiers .eml, .mbox ou .csv.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/exports/logos_field.py" />
   <source>“{path}” is not a picture (PNG, JPEG or SVG) on this computer.</source>
   <translation>« {path} » n’est pas une image (PNG, JPEG ou SVG) de cet ordinateur.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/prints/sheet.py" />
   <source>“{path}” is not a print layout with a map whose id is “map”. Choose one of SmartMetro’s, or save yours anew from QGIS’s layout designer.</source>
   <translation>« {path} » n’est pas une mise en page dotée d’une carte dont l’identifiant est « map ». Choisissez l’une de celles de SmartMetro, ou enregistrez à nouveau la vôtre depuis le concepteur de mises en page de QGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{path}” is not a service path. Write for instance /Marseille/heat, or /Marseille/# with all that is below.</source>
   <translation>« {path} » n’est pas un chemin de service. Écrivez par exemple /Marseille/heat, ou /Marseille/# avec tout ce qui est au-dessous.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/field/packaging.py" />
   <source>“{path}” is not empty: a mission in it may not have come back. Choose a folder that is new or empty.</source>
   <translation>« {path} » n’est pas vide : une mission qui s’y trouve n’est peut-être pas revenue. Choisissez un dossier nouveau ou vide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” is of an older format ({found}; this SmartMetro needs {known}). Open it once in a folder that can be written, so that it is brought up to date.</source>
   <translation>« {path} » est d’un format plus ancien ({found} ; cette version de SmartMetro demande {known}). Ouvrez-le une fois dans un dossier où l’on peut écrire, pour qu’il soit mis à jour.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/network_path.py" />
   <source>“{path}” is on a network share, where a cache can be damaged when two computers use it. Choose a folder on this computer’s own disk. To share sensors with colleagues, export them or publish them to PostGIS.</source>
   <translation>« {path} » est sur un partage réseau, où un cache peut être endommagé si deux postes l’utilisent. Choisissez un dossier sur le disque de ce poste. Pour partager des capteurs avec vos collègues, exportez-les ou publiez-les dans PostGIS.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_table.py" />
   <source>“{path}” must end in .csv or .parquet: choose one of these formats.</source>
   <translation>« {path} » doit se terminer par .csv ou .parquet : choisissez l’un de ces formats.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/cartography/paper.py" />
   <location filename="../../smartmetro_plugin/cartography/profile_chart.py" />
   <source>“{path}” must end in .png or .svg: choose one of these formats.</source>
   <translation>« {path} » doit se terminer par .png ou .svg : choisissez l’un de ces formats.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/opening.py" />
   <source>“{path}” was damaged. It was kept as “{aside}” and a new one was made.</source>
   <translation>« {path} » était endommagé. Il a été conservé sous le nom « {aside} » et un nouveau a été créé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/field_work/returned.py" />
   <source>“{path}” was packed with forms of version {found}; this SmartMetro knows {known}. Bring it back with the SmartMetro that packed it.</source>
   <translation>« {path} » a été préparé avec des formulaires de version {found} ; ce SmartMetro connaît la version {known}. Ramenez-le avec le SmartMetro qui l’a préparé.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/archive_sqlite.py" />
   <location filename="../../smartmetro_plugin/core/cache/store.py" />
   <source>“{path}” was written by a newer SmartMetro (format {found}; this one knows {known}). Update the plugin, or choose another cache.</source>
   <translation>« {path} » a été écrit par une version plus récente de SmartMetro (format {found} ; celle-ci connaît {known}). Mettez l’extension à jour, ou choisissez un autre cache.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/reading.py" />
   <source>“{property}” is not the name of a property</source>
   <translation>« {property} » n’est pas un nom de propriété</translation>
  </message>
  <message>
   <location filename="../../processing_algorithms/indicators/indicator_algorithm.py" />
   <source>“{season}” is not a season. Write its first and last day, for instance 06-01/08-31.</source>
   <translation>« {season} » n’est pas une saison. Écrivez son premier et son dernier jour, par exemple 06-01/08-31.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/deciding.py" />
   <source>“{sensor_id}” cannot follow itself. Choose two different sensors.</source>
   <translation>« {sensor_id} » ne peut pas se succéder à lui-même. Choisissez deux capteurs différents.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/identity/deciding.py" />
   <source>“{sensor_id}” is not a sensor of the connection “{connection}” in this cache. Synchronise first, or check the id.</source>
   <translation>« {sensor_id} » n’est pas un capteur de la connexion « {connection} » dans ce cache. Synchronisez d’abord, ou vérifiez l’identifiant.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/exports/producer.py" />
   <source>“{siret}” is not a SIRET: it has 14 digits, of which the last checks the others. Correct it, or leave it empty.</source>
   <translation>« {siret} » n’est pas un SIRET : il a 14 chiffres, dont le dernier contrôle les autres. Corrigez-le, ou laissez vide.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/files/connector.py" />
   <source>“{source}” is read as its fields tell by themselves, for {use_case}. Check it under “Fields and units…” in the connection’s editor.</source>
   <translation>« {source} » est lu comme ses champs le disent d’eux-mêmes, pour {use_case}. Vérifiez-le sous « Champs et unités… » dans l’éditeur de la connexion.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” does not exist in {zone}: clocks go forward there. Give the time with its offset.</source>
   <translation>« {text} » n’existe pas dans {zone} : on y passe à l’heure d’été. Donnez l’heure avec son décalage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” happens twice in {zone}: clocks go back there. Give the time with its offset.</source>
   <translation>« {text} » existe deux fois dans {zone} : on y passe à l’heure d’hiver. Donnez l’heure avec son décalage.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{text}” holds a character that cannot be sent. Type it again.</source>
   <translation>« {text} » contient un caractère qui ne peut pas être envoyé. Saisissez-le à nouveau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/supports.py" />
   <source>“{text}” is no field mapping. Known are {known}; or give the path of a JSON file.</source>
   <translation>« {text} » n’est pas une correspondance de champs. Connues : {known} ; ou donnez le chemin d’un fichier JSON.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” is no possible date (years {first_year} to {last_year} are read).</source>
   <translation>« {text} » n’est pas une date possible (années {first_year} à {last_year} acceptées).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/host/supports.py" />
   <source>“{text}” is no rule set. Known are {known}; or give the path of a JSON file.</source>
   <translation>« {text} » n’est pas un jeu de règles. Connus : {known} ; ou donnez le chemin d’un fichier JSON.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/instants.py" />
   <source>“{text}” is not a date and time such as 2026-07-21T05:00:00+02:00.</source>
   <translation>« {text} » n’est pas une date et heure telle que 2026-07-21T05:00:00+02:00.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/cache/retention.py" />
   <source>“{text}” is not a retention. Write hot, hot:30 (days), archive, archive:3650 or none.</source>
   <translation>« {text} » n’est pas une durée de conservation. Écrivez hot, hot:30 (jours), archive, archive:3650 ou none.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{uri}” is neither a saved connection nor a connection address. Write for instance ngsi-ld:https://host/ngsi-ld/v1?tenant=name, ngsi-v2:, sensorthings: or opendatasoft: and an address, or files:/folder.</source>
   <translation>« {uri} » n’est ni une connexion enregistrée ni une adresse de connexion. Écrivez par exemple ngsi-ld:https://host/ngsi-ld/v1?tenant=nom, ngsi-v2:https://…, sensorthings:https://…, opendatasoft:https://…, ou files:/dossier.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/requests_transport.py" />
   <source>“{url}” is not a web address ({reason}).</source>
   <translation>« {url} » n’est pas une adresse web ({reason}).</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection.py" />
   <source>“{url}” is not a web address. It must start with https:// or http://.</source>
   <translation>« {url} » n’est pas une adresse web. Elle doit commencer par https:// ou http://.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/observation_cleaning.py" />
   <location filename="../../smartmetro_plugin/core/platform/field_mapping/reading.py" />
   <source>“{value}” is not a number</source>
   <translation>« {value} » n’est pas un nombre</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/sensorthings/things.py" />
   <location filename="../../smartmetro_plugin/core/platform/smart_data_models/entities.py" />
   <source>“{value}” of {attribute} is not a number; it is left out.</source>
   <translation>« {value} » de {attribute} n’est pas un nombre ; la valeur est écartée.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{where}” is not a SmartMetro connections file: “{field}” is missing or not as expected. Export the connections again from SmartMetro.</source>
   <translation>« {where} » n’est pas un fichier de connexions SmartMetro : « {field} » manque ou n’est pas conforme. Exportez à nouveau les connexions depuis SmartMetro.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/core/platform/connection_file.py" />
   <source>“{where}” was written by a newer SmartMetro. Update the plugin, then import it again.</source>
   <translation>« {where} » a été écrit par une version plus récente de SmartMetro. Mettez l’extension à jour, puis importez-le à nouveau.</translation>
  </message>
  <message>
   <location filename="../../smartmetro_plugin/gui/connection_checks.py" />
   <source>“{zone}” is not a time zone. Write for instance Europe/Paris.</source>
   <translation>« {zone} » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.</translation>
  </message>
 </context>
</TS>
