#!/usr/bin/env python3
"""Checks that two reports say the same in English and Swedish: compare_languages.py ENGLISH SWEDISH

The same elements in the same order with the same attributes but words, the same figures in each piece of
text, and no English left in the Swedish one. Prints what differs, a line each; the exit code is 0 where
nothing does.
"""

import re
import sys
import xml.etree.ElementTree as xml

WORDS = {"aria-label", "lang"}  # attributes that are read to people
SAME = {  # written alike in both
    "SHA-256", "UTC", "EUR", "q", "p", "Ring", "Period", "Betweenness", "betweenness", "person",
    "organisation", "victim-N", "ring", "Finland", "Nigeria", "hawala", "period", "q = ", "; q = ",
}
NAMES = {"bdi", "code"}  # what stands in them is a name


def local(name):
    return name.rpartition("}")[2]


def pieces(element):
    """Text within the element itself, not within what it holds."""
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def figures(words):
    return sorted(re.findall(r"\d+", words))


def is_left_english(element, words):
    words = re.sub(r"[A-Z]\w+ \(?[A-Z]{2}\)?", "", words).strip(" ,;()")  # countries
    if local(element.tag) in NAMES | {"style"} or element.get("class") == "id":
        return False
    for same in (r"[A-Z]{2}(( → | )[A-Z]{2})*", r"Ring \d+", r"[\w./<>& -]*:\d+(:\d+)?:? ?.*",
                 r"(victim-\d+|[AKPHM]-\S+)(/\S+)*", r"[A-F][1-6]", r"[A-Za-z0-9_./-]*[0-9_./-][A-Za-z0-9_./-]*"):
        if re.fullmatch(same, words):
            return False
    return re.search("[A-Za-z]{2,}", words) is not None and words not in SAME


def differences(english, swedish):
    ours, theirs = list(english.iter()), list(swedish.iter())
    if [element.tag for element in ours] != [element.tag for element in theirs]:
        yield "the elements differ"
        return
    for one, other in zip(ours, theirs):
        tag = local(one.tag)
        for name, value in one.attrib.items():
            if name not in WORDS and other.get(name) != value:
                yield f"{tag} {name}: {value} / {other.get(name)}"
        if figures("".join(pieces(one))) != figures("".join(pieces(other))):
            yield f"{tag}: other figures: {''.join(pieces(one))!r} / {''.join(pieces(other))!r}"
        for words, said in zip(pieces(one), pieces(other)):
            if tag not in NAMES | {"style"} and re.search(r"(?<![\w.])\d+\.\d+(?![\w.])", said):
                yield f"{tag}: a decimal point in Swedish: {said!r}"
            if words.strip() == said.strip() and is_left_english(one, words.strip()):
                yield f"{tag}: not in Swedish: {words.strip()!r}"


def main():
    english, swedish = (xml.parse(file).getroot() for file in sys.argv[1:3])
    found = [] if (english.get("lang"), swedish.get("lang")) == ("en", "sv") else ["the languages are not stated"]
    found += differences(english, swedish)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
