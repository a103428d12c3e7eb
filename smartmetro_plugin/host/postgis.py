"""A PostGIS database through QGIS's own connections: secrets stay in its authentication database."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataSourceUri,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ..core.errors import ConfigurationError
from ..core.exports.postgis_sql import identifier, text_literal
from ..core.messages import QT_TRANSLATE_NOOP

_HAS_SECRET = re.compile(r"\bpassword\s*=", re.IGNORECASE)


class PostgisDatabase:
    """A database by the name of a QGIS connection, or as ``host=… dbname=… authcfg=…``.

    Raises:
        ConfigurationError: no such connection, a password written out, not to be reached, no PostGIS.
    """

    def __init__(self, named: str) -> None:
        self._named = named.strip()
        self._connection = self._open()
        if not self.rows("SELECT 1 FROM pg_extension WHERE extname = 'postgis'"):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "DATABASE: “{database}” has no PostGIS. Have its administrator run CREATE EXTENSION "
                    "postgis, or choose another database.",
                ),
                database=self._named,
            )

    def rows(self, sql: str) -> list[list[Any]]:
        """Run SQL, all of it or nothing, and return the rows of its answer.

        Raises:
            ConfigurationError: the database refused; in its own words.
        """
        try:
            return list(self._connection.executeSql(sql))
        except QgsProviderConnectionException as error:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "DATABASE: “{database}” refused: {detail}. Check the connection and your rights "
                    "to write there. What was written before stays and is renewed by the next run.",
                ),
                database=self._named,
                detail=str(error).strip(),
            ) from error

    def need_schema(self, schema: str) -> None:
        """Make the schema when it is missing.

        Raises:
            ConfigurationError: it may not be made.
        """
        found = f"SELECT 1 FROM pg_namespace WHERE nspname = {text_literal(schema)}"
        if not self.rows(found):
            self.rows(f"CREATE SCHEMA {identifier(schema)}")

    def table_uri(self, schema: str, table: str, geometry: str, subset: str = "") -> str:
        """Return the data source of a table, with the authentication's id and no secret."""
        uri = QgsDataSourceUri(self._connection.uri())
        uri.setDataSource(schema, table, geometry, subset, "id")
        return str(uri.uri(False))

    def _open(self) -> QgsAbstractDatabaseProviderConnection:
        provider = QgsProviderRegistry.instance().providerMetadata("postgres")
        saved = provider.connections() if provider is not None else {}
        if self._named in saved:
            return saved[self._named]
        if provider is None or ("dbname=" not in self._named and "service=" not in self._named):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "DATABASE: QGIS has no PostgreSQL connection “{database}”. It has: {known}. Add it in "
                    "the browser panel, with an authentication configuration.",
                ),
                database=self._named,
                known=", ".join(sorted(saved)) or "–",
            )
        if _HAS_SECRET.search(self._named):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "DATABASE holds a password, which the history of algorithms would keep. Save it as an "
                    "authentication configuration of QGIS and write authcfg= and its id instead.",
                )
            )
        return provider.createConnection(self._named, {})
