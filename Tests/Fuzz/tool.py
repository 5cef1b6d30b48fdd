"""Runs the tool as a process with bounds, and measures what it took."""

import dataclasses
import os
import resource
import subprocess
import tempfile
import threading


@dataclasses.dataclass
class Ending:
    """How a process ended."""

    arguments: list
    status: int
    output: bytes
    errors: bytes
    # Peak memory in megabytes, and seconds of processor time.
    memory: float
    seconds: float
    is_late: bool = False


class Tool:
    """The program in one project's folder."""

    # Processor seconds; a process that sleeps for so long is stopped by the clock.
    patience = 20
    clock = 120
    # Beyond this even the system's own refusals would be a finding.
    address_space = 6 << 30

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder
        kept = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH"}
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment["XDG_CACHE_HOME"] = os.path.join(folder, ".cache")
        self.environment["SWIFT_BACKTRACE"] = "enable=no"

    def start(self, arguments, output=subprocess.DEVNULL, errors=subprocess.DEVNULL):
        """A process of its own group, which nobody waits for yet."""
        return subprocess.Popen(
            [self.program, *arguments], cwd=self.folder, env=self.environment, stdout=output,
            stderr=errors, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=self._bound)

    def run(self, arguments):
        """Runs it to its end."""
        # Files and not pipes: a full pipe would stop the tool.
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = self.start(arguments, output, errors)
            late = []
            timer = threading.Timer(self.clock, lambda: (late.append(1), process.kill()))
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            for file in (output, errors):
                file.seek(0)
            return Ending(
                arguments=arguments, status=process.returncode, output=output.read(8 << 20),
                errors=errors.read(8 << 20), memory=usage.ru_maxrss / 1024,
                seconds=usage.ru_utime + usage.ru_stime, is_late=bool(late))

    def _bound(self):
        resource.setrlimit(resource.RLIMIT_AS, (self.address_space, self.address_space))
        resource.setrlimit(resource.RLIMIT_CPU, (self.patience, self.patience + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
