"""What texts call the actors and units."""

from briefing.sheets.called import called


def test_the_wordings_of_every_language_stand_without_their_signs(tmp_path):
    folder = tmp_path / "data" / "topic" / "cues"
    folder.mkdir(parents=True)
    (folder / "de.yml").write_text("actors: {agency: [Dienst]}\n", encoding="utf-8")
    (folder / "en.yml").write_text('actors: {agency: ["Seoul* (~) spy agency"]}\nunits: {pieces: [shell(s)]}\n')
    assert called(tmp_path) == {
        "actors": {"agency": ["Dienst", "Seoul spy agency"]},
        "measures": {},
        "units": {"pieces": ["shells"]},
    }
