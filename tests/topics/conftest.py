"""The second topic's notebooks run in a copy of it, and not by themselves beside this project's register."""

collect_ignore_glob = ["earthquake/notebooks/*"]
