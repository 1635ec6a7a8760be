"""The register: its schemas, reading, checks, and its ties to the archived texts."""
