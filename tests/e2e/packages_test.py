#!/usr/bin/env python3
"""Makes the Debian packages of a build and checks what is in them: packages_test.py BUILD_FOLDER

The exit code is 77, for "skipped", where Debian's tools for packages are missing.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77

HOLDS = {
    "spindel": {
        "./usr/bin/spindel",
        "./usr/bin/spindel-bench",
        "./usr/share/doc/spindel/copyright",
        "./usr/share/man/man1/spindel.1.gz",
        "./usr/share/spindel/nordic-web/README.md",
        "./usr/share/spindel/nordic-web/records/calls.csv",
    },
    "spindel-viewer": {"./usr/bin/spindel-viewer", "./usr/share/doc/spindel-viewer/copyright"},
}
LICENCE = {"spindel": "Apache-2.0", "spindel-viewer": "GPL-3"}
EXECUTABLE = ("./usr/bin/",)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def faults_of(package):
    name = output("dpkg-deb", "--field", package, "Package").strip()
    if name not in HOLDS:
        yield f"{name}: a package nobody asked for"
        return
    modes = {}
    for line in output("dpkg-deb", "--contents", package).splitlines():
        mode, owner, *_, path = line.split(None, 5)
        modes[path] = mode
        if owner != "root/root":
            yield f"{name}: {path} belongs to {owner}"
    for path in sorted(HOLDS[name] - modes.keys()):
        yield f"{name}: lacks {path}"
    for path, mode in modes.items():
        wanted = "-rwxr-xr-x" if path.startswith(EXECUTABLE) and not path.endswith("/") else "-rw-r--r--"
        if not path.endswith("/") and mode != wanted:
            yield f"{name}: {path} has mode {mode}"
        if path.endswith("/") and mode != "drwxr-xr-x":
            yield f"{name}: {path} has mode {mode}"
    depends = output("dpkg-deb", "--field", package, "Depends")
    if "libsqlite3" not in depends or "libc6" not in depends:
        yield f"{name}: needs \"{depends.strip()}\", which cannot be all"
    if ("libqt6charts6" in depends) != (name == "spindel-viewer"):
        yield f"{name}: Qt does not belong into exactly the viewer"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--extract", package, folder], check=True)
        copyright_file = pathlib.Path(folder, "usr/share/doc", name, "copyright")
        if copyright_file.exists() and LICENCE[name] not in copyright_file.read_text(encoding="utf-8"):
            yield f"{name}: its copyright does not name {LICENCE[name]}"
        program = pathlib.Path(folder, "usr/bin", name)
        if name == "spindel" and not output(program, "--version").startswith("spindel "):
            yield f"{name}: does not run"


def main():
    build = pathlib.Path(sys.argv[1])
    for tool in ("cpack", "dpkg-deb", "dpkg-shlibdeps", "file"):
        if shutil.which(tool) is None:
            print(f"{tool} is not installed")
            return SKIPPED
    wanted = {"spindel"} | ({"spindel-viewer"} if (build / "bin/spindel-viewer").exists() else set())
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(
            ["cpack", "--config", str(build / "CPackConfig.cmake"), "-B", folder], capture_output=True, text=True
        )
        if ran.returncode != 0:
            print(ran.stdout + ran.stderr)
            return 1
        packages = sorted(pathlib.Path(folder).glob("*.deb"))
        faults = [fault for package in packages for fault in faults_of(package)]
        made = {output("dpkg-deb", "--field", package, "Package").strip() for package in packages}
        faults += [f"{name}: was not made" for name in sorted(wanted - made)]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
