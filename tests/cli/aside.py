"""Run as a program: another program, in which signals reach a thread aside and so never interrupt what it waits in.

That is what a signal does which comes a moment before the wait. Arguments: the module to run, then its own.
"""

from __future__ import annotations

import runpy
import signal
import sys
from threading import Event, Thread

Thread(target=Event().wait, daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
del sys.argv[0]
runpy.run_module(sys.argv[0], run_name="__main__")
