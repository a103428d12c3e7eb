"""What is shared with partners and colleagues: conventions, balances, projects, databases."""

from __future__ import annotations

from .conventionannex import ConventionAnnex
from .exportpostgis import ExportPostgis
from .sensors3d import Sensors3d
from .serverproject import ServerProject
from .yearlybalance import YearlyBalance

ALGORITHMS = (ConventionAnnex, ExportPostgis, ServerProject, Sensors3d, YearlyBalance)
