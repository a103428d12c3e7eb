BEGIN TRANSACTION;
CREATE TABLE alerts (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), alert_uuid TEXT NOT NULL, event TEXT NOT NULL, at DATETIME NOT NULL, recorded_at DATETIME NOT NULL, connection TEXT, tenant TEXT, sensor_id TEXT, use_case TEXT NOT NULL DEFAULT '', rule TEXT NOT NULL DEFAULT '', property TEXT NOT NULL DEFAULT '', severity TEXT NOT NULL DEFAULT '', value DOUBLE, unit TEXT NOT NULL DEFAULT '', reason TEXT, cause TEXT NOT NULL DEFAULT '', made_by TEXT NOT NULL DEFAULT '', comment TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT 'rules');
CREATE TABLE aliases (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), connection TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '', sensor_id TEXT NOT NULL, kind TEXT NOT NULL, former TEXT NOT NULL, current TEXT NOT NULL, changed_at DATETIME NOT NULL, state TEXT NOT NULL, decided_by TEXT NOT NULL DEFAULT '', decided_at DATETIME, comment TEXT NOT NULL DEFAULT '');
CREATE TABLE authorisations (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), convention_uuid TEXT, support_uuid TEXT, granted_by_uuid TEXT, kind TEXT NOT NULL DEFAULT '', reference TEXT NOT NULL DEFAULT '', asked_on DATE, granted_on DATE, starts_on DATE, ends_on DATE, document TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE contacts (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), partner_uuid TEXT, name TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE conventions (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), partner_uuid TEXT, reference TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '', signed_on DATE, starts_on DATE, ends_on DATE, notice_months INTEGER, document TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE fetch_state (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, connection TEXT NOT NULL, tenant TEXT NOT NULL, use_case TEXT NOT NULL, fetched_from DATETIME, fetched_until DATETIME, server_date DATETIME, last_attempt_at DATETIME, last_success_at DATETIME, last_error TEXT, gaps TEXT NOT NULL DEFAULT '[]', UNIQUE (connection, tenant, use_case));
CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO "gpkg_contents" VALUES('sensors','features','sensors','Sensors','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO "gpkg_contents" VALUES('shapes','features','shapes','Lines and areas of sensors','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO "gpkg_contents" VALUES('aliases','attributes','aliases','Former names and ids of sensors','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('zones','features','zones','Study zones','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO "gpkg_contents" VALUES('maintenance','attributes','maintenance','Interventions','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('alerts','attributes','alerts','Alert events, append-only','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('sync_state','attributes','sync_state','State of synchronisation by connection','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('supports','features','supports','Supports: lamp posts, cabinets, façades…','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO "gpkg_contents" VALUES('partners','attributes','partners','Partners: communes, operators, suppliers, hosts','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('contacts','attributes','contacts','Contacts of partners','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('conventions','attributes','conventions','Conventions between the parties','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('authorisations','attributes','authorisations','Authorisations: owner''s agreement, traffic order, lock-out','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('networks','attributes','networks','Connectivity networks','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('last_values','attributes','last_values','Last values of sensors','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "gpkg_contents" VALUES('alert_log','attributes','alert_log','Alert log','2026-07-21T10:00:00.000Z',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO "gpkg_geometry_columns" VALUES('sensors','geom','POINT',4326,2,0);
INSERT INTO "gpkg_geometry_columns" VALUES('shapes','geom','GEOMETRY',4326,2,0);
INSERT INTO "gpkg_geometry_columns" VALUES('zones','geom','GEOMETRY',4326,2,0);
INSERT INTO "gpkg_geometry_columns" VALUES('supports','geom','POINT',4326,2,0);
CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined cartesian SRS',-1,'NONE',-1,'undefined',NULL);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined geographic SRS',0,'NONE',0,'undefined',NULL);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',NULL);
CREATE TABLE leases (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, connection TEXT NOT NULL, tenant TEXT NOT NULL, owner TEXT NOT NULL, until DATETIME NOT NULL, UNIQUE (connection, tenant));
CREATE TABLE maintenance (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), connection TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '', sensor_id TEXT NOT NULL, kind TEXT NOT NULL, started_at DATETIME NOT NULL, ended_at DATETIME, fault TEXT NOT NULL DEFAULT '', action TEXT NOT NULL DEFAULT '', parts TEXT NOT NULL DEFAULT '', done_by TEXT NOT NULL DEFAULT '', photos TEXT, data_back_at DATETIME, next_visit_on DATE, source TEXT NOT NULL DEFAULT 'person', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE networks (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), name TEXT NOT NULL DEFAULT '', technology TEXT NOT NULL DEFAULT '', operator_uuid TEXT, frequency_mhz DOUBLE, contract TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE partners (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', siret TEXT NOT NULL DEFAULT '', insee TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE readings (
        sensor_fid INTEGER NOT NULL, property TEXT NOT NULL, value DOUBLE, unit TEXT NOT NULL,
        observed_at DATETIME, fetched_at DATETIME NOT NULL,
        PRIMARY KEY (sensor_fid, property)) WITHOUT ROWID;
INSERT INTO "readings" VALUES(1,'temperature',20.0,'CEL','2026-07-21T10:00:00.000Z','2026-07-21T10:00:00.000Z');
CREATE TABLE sensors (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, connection TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '', sensor_id TEXT NOT NULL, readable_id TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', use_case TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', commune TEXT NOT NULL DEFAULT '', zone TEXT NOT NULL DEFAULT '', zone_role TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '', host TEXT NOT NULL DEFAULT '', provider TEXT NOT NULL DEFAULT '', insee TEXT NOT NULL DEFAULT '', network TEXT NOT NULL DEFAULT '', placement TEXT NOT NULL DEFAULT '', support_type TEXT NOT NULL DEFAULT '', z_m DOUBLE, height_m DOUBLE, commissioned_on DATE, decommissioned_on DATE, battery_pct DOUBLE, rssi_dbm DOUBLE, snr_db DOUBLE, reception_pct DOUBLE, modified_at DATETIME, own_thresholds TEXT, extra TEXT, status TEXT NOT NULL DEFAULT 'unknown', status_reason TEXT, status_at DATETIME, last_seen_at DATETIME, gone_at DATETIME, revision INTEGER NOT NULL DEFAULT 0, UNIQUE (connection, tenant, sensor_id));
INSERT INTO "sensors" VALUES(1,X'47500001E6100000010100000000000000000014400000000000804540','metro','','a','','A','heat','Device','','','','','','','','','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unknown',NULL,NULL,'2026-07-21T10:00:00.000Z',NULL,1);
CREATE TABLE shapes (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, connection TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '', sensor_id TEXT NOT NULL, UNIQUE (connection, tenant, sensor_id));
CREATE TABLE sightings (
        sensor_fid INTEGER PRIMARY KEY, fetched_at DATETIME NOT NULL, content BLOB NOT NULL);
INSERT INTO "sightings" VALUES(1,'2026-07-21T10:00:00.000Z',X'C14FBE4D14F799DDB77155EC1E55893B');
CREATE TABLE smartmetro (version INTEGER NOT NULL, revision INTEGER NOT NULL);
INSERT INTO "smartmetro" VALUES(1,1);
CREATE TABLE supports (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), label TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', material TEXT NOT NULL DEFAULT '', height_m DOUBLE, power TEXT NOT NULL DEFAULT '', direct_sun TEXT NOT NULL DEFAULT '', commune TEXT NOT NULL DEFAULT '', insee TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', access TEXT NOT NULL DEFAULT '', owner_uuid TEXT, network_uuid TEXT, connection TEXT, tenant TEXT, sensor_id TEXT, verdict TEXT NOT NULL DEFAULT '', photos TEXT, note TEXT NOT NULL DEFAULT '', surveyed_at DATETIME, surveyed_by TEXT NOT NULL DEFAULT '', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE TABLE sync_state (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, connection TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '', last_attempt_at DATETIME, last_success_at DATETIME, last_full_at DATETIME, server_date DATETIME, announced_count INTEGER, sensor_count INTEGER NOT NULL DEFAULT 0, as_of DATETIME, use_cases TEXT, set_aside_count INTEGER NOT NULL DEFAULT 0, last_error TEXT, warnings TEXT NOT NULL DEFAULT '[]', set_aside TEXT NOT NULL DEFAULT '[]', UNIQUE (connection, tenant));
INSERT INTO "sync_state" VALUES(1,'metro','','2026-07-21T10:00:00.000Z','2026-07-21T10:00:00.000Z','2026-07-21T10:00:00.000Z',NULL,NULL,1,NULL,'["heat"]',0,NULL,'[]','[]');
CREATE TABLE zones (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))), connection TEXT NOT NULL DEFAULT '', tenant TEXT NOT NULL DEFAULT '', name TEXT NOT NULL, role TEXT NOT NULL DEFAULT '', commune TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT 'person', created_at DATETIME, modified_at DATETIME, modified_by TEXT NOT NULL DEFAULT '');
CREATE VIEW last_values AS
        SELECT s.fid * 1000 + row_number() OVER (PARTITION BY s.fid ORDER BY r.property) AS fid,
            s.connection, s.tenant, s.sensor_id, s.use_case, r.property, r.value, r.unit,
            r.observed_at, r.fetched_at
        FROM readings r JOIN sensors s ON s.fid = r.sensor_fid;
CREATE INDEX maintenance_by_sensor ON maintenance (connection, tenant, sensor_id);
CREATE INDEX aliases_by_sensor ON aliases (connection, tenant, sensor_id);
CREATE INDEX alerts_by_alert ON alerts (alert_uuid);
CREATE INDEX alerts_by_time ON alerts (at);
CREATE TRIGGER alerts_keep_updates BEFORE UPDATE ON alerts
        BEGIN SELECT RAISE(ABORT, 'the alert log is append-only'); END;
CREATE TRIGGER alerts_keep_deletes BEFORE DELETE ON alerts
        BEGIN SELECT RAISE(ABORT, 'the alert log is append-only'); END;
CREATE VIEW alert_log AS
        SELECT min(fid) AS fid, alert_uuid, max(connection) AS connection, max(tenant) AS tenant,
            max(sensor_id) AS sensor_id, max(use_case) AS use_case, max(rule) AS rule,
            max(property) AS property, max(severity) AS severity,
            min(CASE event WHEN 'opened' THEN at END) AS opened_at,
            max(CASE WHEN event IN ('opened', 'seen') THEN at END) AS last_seen_at,
            max(CASE event WHEN 'closed' THEN at END) AS closed_at,
            max(CASE event WHEN 'acknowledged' THEN at END) AS acknowledged_at,
            max(CASE event WHEN 'acknowledged' THEN made_by END) AS acknowledged_by,
            max(CASE event WHEN 'acknowledged' THEN comment END) AS comment
        FROM alerts GROUP BY alert_uuid;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('sensors',1);
INSERT INTO "sqlite_sequence" VALUES('aliases',0);
INSERT INTO "sqlite_sequence" VALUES('shapes',0);
INSERT INTO "sqlite_sequence" VALUES('sync_state',1);
COMMIT;
