"""A mission through QFieldCloud instead of a cable, where the package ``qfieldcloud-sdk`` is installed.

The token, or user name and password, come from an entry of QGIS's authentication store.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ..core.errors import ConfigurationError, PlatformError
from ..core.messages import QT_TRANSLATE_NOOP

ADDRESS = "https://app.qfield.cloud/api/v1/"
_PREFIXES = ("Token ", "Bearer ")


def upload(folder: Path, project: str, authcfg: str, address: str = ADDRESS) -> str:
    """Send a packed mission to the project of that name, made when there is none; return its id.

    Raises:
        ConfigurationError: no ``qfieldcloud-sdk``, or no usable authentication.
        PlatformError: QFieldCloud refused or did not answer.
    """
    import requests

    sdk = _sdk()
    try:
        client = _client(sdk, authcfg, address)
        known = {p["name"]: p["id"] for p in client.list_projects()}
        project_id = known.get(project)
        if project_id is None:
            project_id = client.create_project(project)["id"]
        client.upload_files(
            project_id=project_id,
            upload_type=sdk.FileTransferType.PROJECT,
            project_path=str(folder),
            filter_glob="*",
            throw_on_error=True,
        )
    except (sdk.QfcException, requests.RequestException) as error:
        raise _refused(error) from error
    return str(project_id)


def download(project: str, folder: Path, authcfg: str, address: str = ADDRESS) -> None:
    """Fetch the files of the project of that name into ``folder``.

    Raises:
        ConfigurationError: no ``qfieldcloud-sdk``, no usable authentication, no such project.
        PlatformError: QFieldCloud refused or did not answer.
    """
    import requests

    sdk = _sdk()
    try:
        client = _client(sdk, authcfg, address)
        known = {p["name"]: p["id"] for p in client.list_projects()}
        if project not in known:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "QFieldCloud has no project “{project}” for this account. It has: {known}.",
                ),
                project=project,
                known=", ".join(sorted(known)) or "–",
            )
        client.download_project(known[project], str(folder), throw_on_error=True)
    except (sdk.QfcException, requests.RequestException) as error:
        raise _refused(error) from error


def _sdk() -> Any:
    try:
        from qfieldcloud_sdk import sdk
    except ImportError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "QFieldCloud needs the Python package qfieldcloud-sdk, which is not installed. Copy the "
                "mission by USB instead, or ask your administrator to install it.",
            )
        ) from error
    return sdk


def _client(sdk: Any, authcfg: str, address: str) -> Any:
    config = QgsAuthMethodConfig()
    if not QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "QGIS has no authentication “{authcfg}”, or its store is locked. Make one in Settings > "
                "Options > Authentication: a header Authorization with “Token …”, or user and password.",
            ),
            authcfg=authcfg,
        )
    client = sdk.Client(url=address)
    if config.method() == "Basic":
        client.login(config.config("username"), config.config("password"))
    else:
        header = config.config("Authorization")
        for prefix in _PREFIXES:
            header = header[len(prefix) :] if header.startswith(prefix) else header
        client.token = header
    return client


def _refused(error: Exception) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP("SmartMetro", "QFieldCloud refused or did not answer: {reason}."),
        reason=str(error),
    )
