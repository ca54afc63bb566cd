#!/usr/bin/env python3
"""Checks that a report is one well-formed file that fetches nothing and accuses nobody: check_report.py FILE

Prints what is wrong, a line each; the exit code is 0 where nothing is.
"""

import re
import sys
import xml.etree.ElementTree as xml

NAMESPACES = {"http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"}
FETCHING = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "image", "use", "base"}
ACCUSING = re.compile(
    r"\b(guilty|guilt|culprits?|perpetrators?|criminals?|offenders?|traffickers?"
    r"|skyldig\w*|skuld|gärningsm\w*|förbrytare\w*|brottsling\w*|människohandlare\w*)\b", re.IGNORECASE)

DENIALS = ("It does not say that anybody is guilty.", "Den säger inte att någon är skyldig.")


def local(name):
    return name.rpartition("}")[2]


def faults(text):
    root = xml.fromstring(text)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    for element in root.iter():
        tag = local(element.tag)
        if tag in FETCHING:
            yield f"<{tag}> may fetch something"
        for name, value in element.attrib.items():
            if local(name) in {"href", "src", "action", "data", "srcset", "poster"}:
                if not value.startswith("#"):
                    yield f"{tag} {name}={value} leads outside"
                elif value[1:] not in ids:
                    yield f"{tag} {name}={value} leads nowhere"
            if local(name).startswith("on"):
                yield f"{tag} {name} is a script"
            if "url(" in value and "url(#" not in value:
                yield f"{tag} {name} fetches {value}"
    styles = "".join(element.text or "" for element in root.iter() if local(element.tag) == "style")
    if re.search(r"@import|url\(", styles):
        yield "the style sheet fetches something"
    for address in re.findall(r"[a-z]+://[^\s\"'<]*", text):
        if address not in NAMESPACES:
            yield f"an address stands in it: {address}"
    words = " ".join(root.itertext())
    for denial in DENIALS:
        words = words.replace(denial, "", 1)
    for word in ACCUSING.findall(words):
        yield f"it says \"{word}\""
    for tag, place in (("title", "./{*}head/{*}title"), ("h1", ".//{*}h1")):
        if len(root.findall(place)) != 1:
            yield f"it has not one {tag}"
    for table in root.iterfind(".//{*}table"):
        rows = table.findall("{*}thead/{*}tr") + table.findall("{*}tbody/{*}tr") + table.findall("{*}tr")
        if len({sum(int(cell.get("colspan", 1)) for cell in row) for row in rows}) > 1:
            yield "the rows of a table differ in length"
    for picture in root.iterfind(".//{*}svg"):
        named = picture.get("aria-label") or picture.get("aria-labelledby") or picture.find("{*}title") is not None
        if picture.get("aria-hidden") != "true" and not named:
            yield "a picture says nothing to those who cannot see it"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        found = list(faults(file.read()))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
