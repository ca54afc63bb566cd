"""Every word of the viewer stands in both translations: lupdate finds nothing new.

usage: translations_test.py LUPDATE SOURCE_DIR
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def new_words(lupdate: str, source: pathlib.Path, language: str) -> int:
    name = f"spindel-viewer_{language}.ts"
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / name
        shutil.copy(source / "viewer/translations" / name, copy)
        told = subprocess.run(
            [lupdate, "-locations", "none", "-I", ".", "viewer", "-ts", copy]
            + (["-pluralonly"] if language == "en" else []),
            cwd=source, capture_output=True, text=True, check=True)
        if language == "en":  # other words are counted before they are stripped
            return copy.read_text().count('type="unfinished"')
        return int(re.search(r"\((\d+) new", told.stdout + told.stderr).group(1))


def main() -> int:
    lupdate, source = sys.argv[1], pathlib.Path(sys.argv[2])
    missing = {language: new_words(lupdate, source, language) for language in ("sv", "en")}
    for language, count in missing.items():
        if count > 0:
            print(f"spindel-viewer_{language}.ts lacks {count} words: see lupdate in viewer/CMakeLists.txt")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
