"""Outside sources, one file each, behind one Protocol."""

from workers.connectors.factchecktools import FactCheckTools
from workers.connectors.gate import ask
from workers.connectors.protocol import BadAnswer, Connector

CONNECTORS: tuple[Connector, ...] = (FactCheckTools(),)

__all__ = ["CONNECTORS", "BadAnswer", "Connector", "ask"]
