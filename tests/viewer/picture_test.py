"""spindel-viewer --picture writes a file and says nothing: picture_test.py SPINDEL VIEWER RECORDS."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

spindel, viewer, records = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    case = Path(folder, "a.spindel")
    picture = Path(folder, "map.svg")
    subprocess.run([spindel, "import", case, records], check=True, capture_output=True)
    environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "LANG": "C.UTF-8"}
    done = subprocess.run([viewer, case, "--picture", picture, "--view", "map", "--choose", "ring 0"],
                          capture_output=True, text=True, env=environment)
    if done.returncode != 0 or done.stderr or done.stdout:
        sys.exit(f"status {done.returncode}: {done.stdout}{done.stderr}")
    text = picture.read_text(encoding="utf-8")
    if "Ring 0" not in text or "Calls across borders" not in text:
        sys.exit("the picture does not have what it should show")
