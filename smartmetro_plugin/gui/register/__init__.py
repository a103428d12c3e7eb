"""The register: partners, conventions and what they cover, typed in by a service."""
