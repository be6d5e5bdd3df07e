#!/usr/bin/env python3
"""How long until the first window, beside a bare JavaFX window (label, button, table) in the same run.

  packaging/linux/app-image.sh target/image
  packaging/linux/startup-bench.py target/image/callboard [--rounds N] [--headless] [--options "JAVA OPTIONS"]

The display keeps what the first program tells it about itself, as that of a desk does, where one is never
the first to open a window. Both run on the image's own Java under the same flags, each with and without a
cache trained on itself, and take turns. Time is from the start of the process to the second layout pulse ("first window") and to
the moment when the login takes keys ("login usable"); resident memory is read half a second later. "cold"
drops the system's file cache first and needs root. Needs Xvfb unless --headless, and a JDK 25 in JAVA_HOME.
"""
import argparse
import datetime
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BARE = "dev.callboard.app.BareWindow"
FIRST, USABLE = "first window", "login usable"
PATIENCE_S = 60


def flags(image):
    """The Java options of the launcher, without the cache."""
    lines = (image / "lib/app/callboard.cfg").read_text().splitlines()
    options = [l.split("=", 1)[1] for l in lines if l.startswith("java-options=")]
    return [o for o in options if not o.startswith(("-XX:AOTCache", "-Djpackage"))]


def build_bare(image, work):
    """Compiles the bare window against the image's own modules and trains its cache."""
    jdk = pathlib.Path(os.environ["JAVA_HOME"])
    source = ROOT / "src/test/java" / (BARE.replace(".", "/") + ".java")
    modules = ":".join(str(p) for p in (ROOT / "target/app").glob("javafx-*.jar"))
    subprocess.run([jdk / "bin/javac", "-d", work / "classes", "-cp", modules, source], check=True)
    jar = work / "bare.jar"
    subprocess.run([jdk / "bin/jar", "--create", "--file", jar, "-C", work / "classes", "."], check=True)
    return jar


class Program:
    """One thing that is started again and again."""

    def __init__(self, name, command, options, home=None):
        self.name, self.command, self.options, self.home = name, command, options, home
        self.times, self.resident = {FIRST: [], USABLE: []}, []

    def start(self, env):
        """Starts it once and returns the milliseconds to each mark, and resident megabytes."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="callboard-start"))
        env = dict(env, CALLBOARD_HOME=str(folder / "home"))
        out = folder / "out"
        if self.home:
            out = folder / "home/logs/callboard.log"
            env["JAVA_TOOL_OPTIONS"] = " ".join(self.options)
            command = self.command
        else:
            command = [self.command[0], *self.options, *self.command[1:]]
        with open(folder / "stdout", "wb") as stdout:
            begun = time.time()
            process = subprocess.Popen(command, env=env, stdout=stdout, stderr=subprocess.STDOUT)
        if not self.home:
            out = folder / "stdout"
        last = USABLE if self.home else FIRST
        try:
            while True:
                text = out.read_text() if out.exists() else ""
                if last in text and text.endswith("\n"):
                    break
                if process.poll() is not None or time.time() - begun > PATIENCE_S:
                    raise SystemExit(f"{self.name} showed no window:\n{(folder / 'stdout').read_text()}{text}")
                time.sleep(0.005)
            marks = {m: (stamp(text, m) - begun) * 1000 for m in (FIRST, USABLE) if m in text}
            time.sleep(0.5)
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            resident = int(status.split("VmRSS:")[1].split()[0]) / 1000
        finally:
            process.terminate()
            process.wait()
            shutil.rmtree(folder, ignore_errors=True)
        return marks, resident

    def measure(self, env):
        marks, resident = self.start(env)
        for mark, value in marks.items():
            self.times[mark].append(value)
        self.resident.append(resident)


def stamp(text, mark):
    """When a line of the log, or of the bare window, was written."""
    line = next(l for l in text.splitlines() if mark in l)
    return datetime.datetime.strptime(line[:23], "%Y-%m-%d %H:%M:%S.%f").timestamp()


def train_bare(java, jar, options, env, work):
    cache = work / "bare.aot"
    process = subprocess.Popen(
        [java, *options, f"-XX:AOTCacheOutput={cache}", "-cp", str(jar), BARE],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(8)
    process.terminate()
    process.wait()
    return cache


def display(headless, stack):
    """Starts a display in memory; without one the toolkit draws into memory itself."""
    env = {k: v for k, v in os.environ.items() if k not in ("JAVA_TOOL_OPTIONS", "CALLBOARD_HOME")}
    if not headless:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        stack.append(server)
        env["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
    else:
        # The program asks the session whether there is a display; this one is never opened.
        env["DISPLAY"] = ":none"
    return env


def drop_caches():
    os.sync()
    pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("image", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--headless", action="store_true")
    parser.add_argument("--options", default="", help="more Java options for both")
    asked = parser.parse_args()
    image = asked.image.resolve()
    work = pathlib.Path(tempfile.mkdtemp(prefix="callboard-bench"))
    more = asked.options.split()
    if asked.headless:
        more += ["-Dglass.platform=Headless", "-Dprism.order=sw"]
    servers = []
    try:
        env = display(asked.headless, servers)
        java = image / "lib/runtime/bin/java"
        jar = build_bare(image, work)
        own = flags(image) + more
        cache = train_bare(java, jar, own, env, work)
        bare = [str(java), "-cp", str(jar), BARE]
        launcher = [str(image / "bin/callboard")]
        programs = [
            Program("bare, cache", bare, [*own, f"-XX:AOTCache={cache}"]),
            Program("callboard, cache", launcher, more, home=True),
            Program("bare", bare, [*own, "-XX:AOTMode=off"]),
            Program("callboard", launcher, [*more, "-XX:AOTMode=off"], home=True),
        ]
        for temperature, rounds in (("warm", asked.rounds), ("cold", 2)):
            if temperature == "cold" and not os.access("/proc/sys/vm/drop_caches", os.W_OK):
                print("cold: not measured, needs root")
                break
            for program in programs:
                program.times, program.resident = {FIRST: [], USABLE: []}, []
            for _ in range(rounds):
                for program in programs:
                    if temperature == "cold":
                        drop_caches()
                    program.measure(env)
            show(temperature, programs)
    finally:
        for server in servers:
            server.terminate()
        shutil.rmtree(work, ignore_errors=True)


def show(temperature, programs):
    where = {}
    for p in programs:
        first = p.times[FIRST]
        where[p.name] = statistics.median(first)
        usable = f", usable {statistics.median(p.times[USABLE]):5.0f}" if p.times[USABLE] else ""
        print(f"{temperature}  {p.name:17} first window {statistics.median(first):5.0f} ms (min {min(first):5.0f}){usable}"
              f"  resident {statistics.median(p.resident):4.0f} MB  n={len(first)}")
    for suffix in (", cache", ""):
        app = next(p for p in programs if p.name == "callboard" + suffix)
        base = where["bare" + suffix]
        print(f"{temperature}  ratio{suffix or ', no cache'}: first window {where['callboard' + suffix] / base:.2f}, "
              f"login usable {statistics.median(app.times[USABLE]) / base:.2f}")


if __name__ == "__main__":
    main()
