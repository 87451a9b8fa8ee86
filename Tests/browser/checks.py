"""Keeps what held and what did not, and says so line by line."""

import contextlib
import time
import traceback


class Checks:
    def __init__(self):
        self.passed = 0
        self.failures = []
        self.skipped = []
        self.group = ""

    @contextlib.contextmanager
    def part(self, name):
        """One part of the tests: what breaks within it is one failure, and the rest goes on."""
        before, failed, began = self.passed, len(self.failures), time.monotonic()
        outer, self.group = self.group, name
        try:
            yield
        except Exception as error:
            traceback.print_exc()
            self.holds(False, "runs to its end", f"{type(error).__name__}: {error}")
        finally:
            took = time.monotonic() - began
            print(f"{name}: {self.passed - before} held, {len(self.failures) - failed} did not ({took:.0f} s)")
            self.group = outer

    def holds(self, condition, name, detail=""):
        """Counts one check; `detail` is what a person needs to see when it does not hold."""
        if condition:
            self.passed += 1
        else:
            self.failures.append(f"{self.group}: {name}")
            shown = str(detail)
            print(f"  FAILED {self.group}: {name}" + (f"\n         {shown[:1200]}" if shown else ""))
        return bool(condition)

    def same(self, found, expected, name):
        return self.holds(found == expected, name, f"found {found!r}, expected {expected!r}")

    def skip(self, reason):
        self.skipped.append(reason)
        print(f"  skipped: {reason}")

    def report(self):
        """Repeats the failures and ends with the line that counts; gives the exit code."""
        if self.failures:
            print("\nWhat did not hold:")
            for failure in self.failures:
                print(f"  {failure}")
        for reason in self.skipped:
            print(f"skipped: {reason}")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures else 0
