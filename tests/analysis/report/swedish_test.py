"""The Swedish of the report is whole: what the report says has a translation that keeps its places, no
translation is of nothing, and what the viewer says too is said in the viewer's words.

usage: swedish_test.py SOURCE_DIR
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(SOURCE / "tests/viewer"))
from sentences_test import is_sentence, literals  # noqa: E402

NOT_SAID = ("<!DOCTYPE html>", "width=device-width, initial-scale=1", "bar ", "id whole", " to ")
MARKUP = re.compile(r"(spindel |--|#|M\{|(bar|tie|label|flow) \S+$|.*-(title|about) )")
SAID = re.compile(r"say(\.plural|\.counted)?\((?!.*\))")
PLACE = re.compile(r"\{(\d*)\}")


def unescaped(literal):
    return literal.replace(r"\u00A0", "\u00a0").replace(r"\\", "\\")


def translations():
    """Pairs of English and Swedish by file."""
    for file in sorted((SOURCE / "analysis/report/swedish").glob("of_*.cpp")):
        words = [unescaped(literal) for literal, before in literals(file.read_text())]
        yield file.name, list(zip(words[::2], words[1::2], strict=True))


def said():
    """What the report says by itself: whole sentences, and what is handed to its words."""
    for file in sorted((SOURCE / "analysis/report").glob("*.cpp")):
        for literal, before in literals(file.read_text()):
            is_markup = literal in NOT_SAID or MARKUP.match(literal) or not re.search("[A-Za-z]", literal)
            if file.name not in ("style.cpp", "svg.cpp") and not is_markup:
                if SAID.search(before) or is_sentence(literal, before):
                    yield unescaped(literal)


def places(words):
    return sorted(PLACE.findall(words))


def viewers(name):
    """Sentences of a file of the viewer, with their last translation, written as the report writes them."""
    root = ElementTree.parse(SOURCE / "viewer/translations/spindel-viewer_sv.ts")
    contexts = {context.findtext("name"): context for context in root.iter("context")}
    for message in contexts[name].iter("message"):
        english, translation = message.findtext("source"), message.find("translation")
        forms = translation.findall("numerusform") or [translation]
        yield english, forms[-1].text


def numbered(words, number_place):
    """Places %1, %n and {}, {0} as {0} ...; of {} the first is {0}."""
    words = words.replace("%n", f"{{{number_place}}}")
    words = re.sub(r"%(\d{1,2})", lambda place: f"{{{int(place[1]) - 1}}}", words)
    for count in range(words.count("{}")):
        words = words.replace("{}", f"{{{count}}}", 1)
    return words


def as_the_viewer(name):
    said_there = {}
    for english, swedish in viewers(name):
        count = max((int(place) for place in re.findall(r"%(\d{1,2})", english)), default=0)
        said_there[numbered(english, count)] = numbered(swedish or "", count)
    return said_there


def faults():
    files = dict(translations())
    known = {}
    for name, pairs in files.items():
        for english, swedish in pairs:
            if english in known:
                yield f"{name}: \"{english}\" stands twice"
            if places(english) != places(swedish):
                yield f"{name}: other places: {english} -> {swedish}"
            known[english] = swedish
    spoken = list(said())
    if len(spoken) < 150:
        yield "too few sentences were found in the sources"
    for literal in sorted(set(spoken) - set(known)):
        yield f"not translated: {literal}"
    written = {unescaped(literal) for folder in ("analysis", "engine")
               for file in sorted((SOURCE / folder).rglob("*"))
               if file.suffix in (".cpp", ".h") and "swedish" not in file.parts
               for literal, _ in literals(file.read_text())}
    logged = [unescaped(step) for folder in ("engine", "importers")
              for file in sorted((SOURCE / folder).rglob("*.cpp"))
              for step in re.findall(r'log_step\("([^"]*)"', file.read_text())]
    if len(logged) < 5:
        yield "too few steps of imports were found in the sources"
    steps = {english.partition("{")[0] for english, _ in files["of_steps.cpp"]}
    for step in sorted(set(logged) ^ steps):
        yield f"a step of imports that is not translated, or that none logs: {step}"
    of_viewer = {"of_findings.cpp": "sentences", "of_refusals.cpp": "sentences", "of_countries.cpp": "countries"}
    for name, pairs in files.items():
        if name == "of_steps.cpp":
            continue
        if name not in of_viewer:
            for english, _ in pairs:
                if not any(english in literal for literal in written):
                    yield f"{name}: nobody says \"{english}\""
            continue
        viewer_says = as_the_viewer(of_viewer[name])
        for english, swedish in pairs:
            if english.startswith("{}: names a victim"):  # the viewer says it beside the place
                continue
            if viewer_says.get(numbered(english, 0)) != numbered(swedish, 0):
                yield f"{name}: the viewer says \"{english}\" otherwise: {viewer_says.get(numbered(english, 0))}"
    findings = {numbered(english, 0) for english, _ in files["of_findings.cpp"]}
    for literal, _ in literals((SOURCE / "viewer/sentences/of_findings.cpp").read_text()):
        count = max((int(place) for place in re.findall(r"%(\d{1,2})", literal)), default=0)
        if literal != "sentences" and numbered(literal, count) not in findings:
            yield f"a finding without a translation: {literal}"
    for country, swedish in as_the_viewer("countries").items():
        if country not in ("unknown", swedish) and country not in known:
            yield f"a country without a translation: {country}"


def main():
    found = list(faults())
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
