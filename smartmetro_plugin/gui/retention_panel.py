"""How long observations are kept, per use case."""

from qgis.PyQt.QtWidgets import QWidget


class RetentionPanel(QWidget):
    """Retention per use case."""

    def apply(self) -> None:
        """Save."""
