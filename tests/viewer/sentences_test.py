"""Every sentence that engine, importers and analysis write for people stands in viewer/sentences/, so
that a translator sees it; and each translation keeps the places of its sentence.

usage: sentences_test.py SOURCE_DIR
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

# What the viewer never shows: the report and what makes it (in English, as its dialog says), formats
# that programs read, what only the command line does or prints, and tables of names.
NOT_SHOWN = (
    "analysis/case_info.cpp:import", "analysis/case_info.cpp:{}; sha256", "analysis/case_info.cpp: to",
    "analysis/report/", "analysis/simulation/", "analysis/ring_member_table.cpp",
    "analysis/exchange/about_graph.cpp", "analysis/exchange/gexf.cpp", "analysis/exchange/graph_files.cpp",
    "engine/country.cpp", "engine/dictionary.cpp:identifier(", "engine/snapshot_file.cpp",
    "engine/file_output.cpp:SQLite", "engine/waiting_acts.cpp:spindel acts 1", "engine/record_table.cpp:, file_id",
    "engine/case_import.cpp:being read",  # stands for a digest within a transaction
    "importers/formats/airports", "importers/header.cpp:{}{}(column",
    "importers/hidden_numbers.cpp:anonymous", "importers/proposals/",
    "importers/pseudonyms/key",
    "importers/pseudonyms/normal_phone.cpp:fixed-line",  # a part of a pseudonym's own text
    "engine/sqlite.cpp:no such", "engine/sqlite.cpp:duplicate column", "engine/sqlite.cpp:already",  # SQLite's, read there
    "importers/formats/iso_parties.cpp:ultimate", "importers/formats/ftm_schemas.cpp:unknown link",  # layers
)
# Names of what a file says that no row holds, and steps of an import: only tables of `spindel info`.
NOT_TAKEN = ("TVL of no journey", "TVL number of the flight", "TDT number of the flight",
             "SSR DOCS beyond a traveller's first", "Person/phone that is not shown",
             "CallFacet/endTime that contradicts the duration", ":86: of no entry", "object without a type", "message ", "schema ", "not taken: ",
             "Ntry of status ", ":61: of what is expected (EC, ED)",
             "segment outside of messages, ", "of no code", "text outside of interchanges", "interchange without its end (UNZ)",
             "interchange whose end (UNZ) counts other messages", "message without its end (UNT)",
             "message whose end (UNT) counts other segments", "CNT of other passengers than are listed",
             "statement without its closing balance (CLBD)", "statement without its closing balance (:62F:)",
             "statement whose closing balance (CLBD) is not what its entries come to",
             "statement whose closing balance (:62F:) is not what its entries come to",
             "statement that counts other entries (:90D:, :90C:) than it has",
             "statement of other entries than it counts (TtlNtries)", "entry of other transactions than it counts (NbOfTxs)",
             "message of other transfers than it counts (NbOfTxs, CtrlSum)",
             "line outside of messages", "line that begins as a field and is none", "nested entity", "nodes without an edge",
             "nodes without a name",
             "corrected rows that left quarantine", "calls that another source had told already",
             "calls parted again, as records of others are nearer",
             "rows pseudonymised with key ", "rows taken through profile ")

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|\#include[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'
      |[0-9][0-9a-zA-Z_'.]*|[A-Za-z_]\w*|\s+|.""", re.S | re.X)
SQL = re.compile(r"\b(SELECT|INSERT|FROM|WHERE|CREATE|PRAGMA|DELETE|UPDATE|JOIN|PRIMARY|REFERENCES|INTEGER|TEXT|ORDER BY"
                 r"|BETWEEN|LIMIT|DROP|INDEXED BY|AND|ROLLBACK|COMMIT|BEGIN)\b|\bc0,")
PLACE = re.compile(r"\{[^{}]*\}")


def literals(text: str):
    """Each literal with what stands before it; pieces that the compiler joins are joined."""
    joined, before = None, []
    for match in TOKEN.finditer(text):
        token = match.group(0)
        if token[0] == '"':
            joined = (joined or "") + token[1:-1].replace('\\"', '"').replace("\\n", "")
        elif not token.isspace() and not token.startswith(("//", "/*")):
            if joined is not None:
                yield joined, "".join(before[-8:])
            joined = None
            before.append(token)


def is_sentence(literal: str, before: str) -> bool:
    if SQL.search(literal) or "invalid_argument" in before:  # the latter is a programmer's mistake
        return False
    is_stage = before.endswith(("progress.at(", "progress_.at("))
    return is_stage or re.search(r"[a-z]{2,} |[ }][a-z]{2,}", literal) is not None


def sentences(source: pathlib.Path):
    for folder in ("engine", "importers", "analysis"):
        for file in sorted((source / folder).rglob("*")):
            name = file.relative_to(source).as_posix()
            if file.suffix not in (".cpp", ".h"):
                continue
            for literal, before in literals(file.read_text()):
                is_left_out = f"{name}:{literal}".startswith(NOT_SHOWN) or literal in NOT_TAKEN
                if is_sentence(literal, before) and not is_left_out:
                    yield name, literal


def known(source: pathlib.Path):
    for file in sorted((source / "viewer/sentences").glob("of_*.cpp")):
        for literal, _ in literals(file.read_text()):
            if literal != "sentences":
                yield literal


def covers(sentence: str, literal: str) -> bool:
    """Whether a piece of a sentence is a piece of a known one, whatever stands at its places."""
    literal = PLACE.sub("{}", literal).lstrip("{}:/ ").rstrip(" :;")
    pieces = [re.escape(piece) for piece in literal.split("{}")]
    return re.search(".*".join(pieces), sentence) is not None


def places(words: str):
    return sorted(re.findall(r"%(?:\d{1,2}|n)", words))


# What stands at its place is a library's English, which a translation leaves out.
KEPT_IN_ENGLISH = {"no TOML: %1"}


def faults_of_translation(file: pathlib.Path, all_known):
    root = ElementTree.parse(file)
    messages = {}
    for context in root.iter("context"):
        if context.findtext("name") == "sentences":
            messages = {message.findtext("source"): message for message in context.iter("message")}
    for sentence in all_known:
        message = messages.get(sentence)
        translation = None if message is None else message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            yield f"not translated: {sentence}"
            continue
        for form in translation.findall("numerusform") or [translation]:
            kept = places(sentence) if sentence not in KEPT_IN_ENGLISH else places("")
            if not form.text or places(form.text) != kept:
                yield f"other places: {sentence} -> {form.text}"


def main() -> int:
    source = pathlib.Path(sys.argv[1])
    all_known = list(known(source))
    written = list(sentences(source))
    faults = [f"{name}: \"{literal}\" is in no sentence of viewer/sentences/"
              for name, literal in written if not any(covers(sentence, literal) for sentence in all_known)]
    faults += [f"{sentence}: stands twice" for sentence in set(all_known) if all_known.count(sentence) > 1]
    faults += faults_of_translation(source / "viewer/translations/spindel-viewer_sv.ts", all_known)
    print("\n".join(faults))
    if len(written) < 200:
        faults.append("too few sentences were found in the sources")
        print(faults[-1])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
