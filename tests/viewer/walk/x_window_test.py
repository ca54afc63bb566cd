"""Walks the sample case in a real X window: x_window_test.py SPINDEL VIEWER_WALK RECORDS OUT.

Keeps a picture of each step, the exported pictures and the report in OUT. Where Xvfb is not
installed the test is skipped and says so.
"""
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
STEPS = 29


def run(command, folder=None, **environment):
    print("$", " ".join(map(str, command)), flush=True)
    subprocess.run(command, check=True, timeout=900, cwd=folder,
                   env={**os.environ, **environment})


def main():
    spindel, walk, records, out = map(pathlib.Path, sys.argv[1:])
    if shutil.which("Xvfb") is None or shutil.which("xvfb-run") is None:
        print("skipped: Xvfb is not installed (Debian packages xvfb and xauth)")
        return SKIPPED
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    case = out / "nordic-web.spindel"
    run([spindel, "import", case, records])
    sample = out / "records"
    sample.symlink_to(records.resolve())
    # Walked in the folder itself, so that no picture shows where on a machine it was made. There is
    # no window manager: the window is as large as it asks for.
    run(["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24", walk.resolve(),
         case.name, "."], folder=out, QT_QPA_PLATFORM="xcb", XDG_RUNTIME_DIR=str(out.resolve()))
    sample.unlink()
    pictures = sorted(out.glob("[0-9][0-9]-*.png"))
    assert len(pictures) == STEPS, [picture.name for picture in pictures]
    for name in ("network.png", "network.svg", "network.pdf", "network.graphml", "report.html"):
        assert (out / name).stat().st_size > 1000, name
    report = (out / "report.html").read_text(encoding="utf-8")
    assert "</html>" in report and "victim-1" in report
    case.unlink()
    (out / "network.graphml").unlink()  # large, and no picture
    return 0


if __name__ == "__main__":
    sys.exit(main())
