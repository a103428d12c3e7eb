"""A local IoT platform for the demo and the tests: simulated data, real protocol.

In a test:

    with running_platform("limit_100", rate=0) as platform:
        platform.fault("too_many_requests", retry_after=1)
        client.read(platform.base_url)
        assert platform.requests[0]["status"] == 429

On its own, from the repository's root: `python tests/platform_server --port 1026`. Then:

    GET  /__control   its time, personality, faults
    POST /__control   {"answering": false} {"advance_s": 3600} {"rate": 60} {"now": "…Z"}
                      {"move_values": 0.3} {"deliver_late_days": 1} {"personality": "limit_100"}
                      {"personality": {"max_limit": 50}} {"remove": ["urn:…"]} {"reset_log": true}
    POST /__faults    {"kind": "status", "status": 503, "count": 2, "path": "/temporal/"}
    GET  /__faults, DELETE /__faults, GET /__requests

One simulated network has several faces, a module each: ngsi_ld.py (/ngsi-ld/v1), ngsi_v2.py (/v2),
sensorthings.py (/FROST-Server/v1.1), opendatasoft.py (/api/explore/v2.1).

Faults are listed in faults.py, personalities in personality.py.
"""

from __future__ import annotations

from .faults import Fault
from .personality import PERSONALITIES, Personality
from .running import Platform, running_platform

__all__ = ["PERSONALITIES", "Fault", "Personality", "Platform", "running_platform"]
