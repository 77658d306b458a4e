"""Postfix for submission and Dovecot for mailboxes, on free ports of this machine alone.

Debian's postfix, dovecot-imapd and dovecot-lmtpd, run by root from a folder of their own: nothing
of the machine's own mail set-up is read or changed.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

CERTIFICATE = Path(__file__).parents[1] / "faults" / "certificates" / "localhost.pem"
NEEDED = ("postfix", "dovecot")
USER, PASSWORD = "digest", "s3cret"
READERS, READERS_PASSWORD = ("reader", "again"), "readme"


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in and fetched."""

    folder: Path
    submission: int
    imaps: int

    def stop(self) -> None:
        """End both servers, and only those."""
        postfix = ["postfix", "-c", str(self.folder / "postfix"), "stop"]
        subprocess.run(postfix, capture_output=True, timeout=30, check=False)
        with suppress(OSError, ValueError):
            os.kill(int((self.folder / "run" / "master.pid").read_text()), signal.SIGTERM)


def missing() -> str:
    """Return what keeps the servers from running here; empty when nothing does."""
    lacking = [name for name in NEEDED if shutil.which(name, path="/usr/sbin:/usr/bin") is None]
    if lacking:
        return f"not installed: {', '.join(lacking)}"
    return "" if os.getuid() == 0 else "mail servers can be started by root alone"


@contextmanager
def running(folder: Path) -> Iterator[MailServer]:
    """Start both servers in an empty folder that everybody may enter, and stop them."""
    server = MailServer(folder, free_port(), free_port())
    _lay_out(folder)
    (folder / "dovecot.conf").write_text(_dovecot(server))
    (folder / "postfix" / "main.cf").write_text(_main(server))
    (folder / "postfix" / "master.cf").write_text(_master(server))
    try:
        _run("dovecot", "-c", str(folder / "dovecot.conf"))
        _run("postfix", "-c", str(folder / "postfix"), "start")
        _wait_for(server.submission)
        _wait_for(server.imaps)
        yield server
    finally:
        server.stop()


def _run(*command: str) -> None:
    # To nowhere, not to a pipe: the servers keep it open for as long as they live.
    nowhere = subprocess.DEVNULL
    subprocess.run(command, check=True, stdout=nowhere, stderr=nowhere, timeout=30)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as line:
        port: int = line.getsockname()[1]
    return port


def _wait_for(port: int) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")


def _lay_out(folder: Path) -> None:
    for name in ("run", "state", "mail", "postfix", "queue", "data"):
        (folder / name).mkdir()
    folder.chmod(0o755)
    (folder / "run").chmod(0o755)
    mail, postfix = pwd.getpwnam("mail"), pwd.getpwnam("postfix")
    os.chown(folder / "mail", mail.pw_uid, mail.pw_gid)
    os.chown(folder / "data", postfix.pw_uid, postfix.pw_gid)
    shutil.copy(CERTIFICATE, folder / "key-and-certificate.pem")
    (folder / "key-and-certificate.pem").chmod(0o600)
    people = {USER: PASSWORD} | dict.fromkeys(READERS, READERS_PASSWORD)
    lines = [f"{name}:{{PLAIN}}{word}\n" for name, word in people.items()]
    (folder / "people").write_text("".join(lines))


def _dovecot(server: MailServer) -> str:
    return f"""
base_dir = {server.folder}/run
state_dir = {server.folder}/state
log_path = {server.folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = required
ssl_cert = <{server.folder}/key-and-certificate.pem
ssl_key = <{server.folder}/key-and-certificate.pem
mail_location = maildir:{server.folder}/mail/%n
first_valid_uid = 1
passdb {{
  driver = passwd-file
  args = {server.folder}/people
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={server.folder}/mail/%n allow_all_users=yes
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {server.imaps}
  }}
}}
service lmtp {{
  unix_listener lmtp {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener submission {{
    mode = 0666
  }}
}}
protocol lmtp {{
  postmaster_address = postmaster@example.net
}}
"""


REFUSALS = {
    "later@example.net": "451 4.7.1 try later",
    "busy@example.net": "421 4.3.2 closing",
    "gone@example.net": "550 5.1.1 no such user",
}
"""What the server says to whom."""


def _main(server: MailServer) -> str:
    said = " ".join(f"{{ {who} = {what} }}" for who, what in REFUSALS.items())
    return f"""
compatibility_level = 3.7
queue_directory = {server.folder}/queue
data_directory = {server.folder}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {server.folder}/postfix.log
maillog_file_prefixes = {server.folder}
myhostname = localhost
mydestination =
mynetworks =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = example.net
virtual_transport = lmtp:unix:{server.folder}/run/lmtp
default_transport = error:no mail leaves this machine
message_size_limit = 1000000
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_chain_files = {server.folder}/key-and-certificate.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {server.folder}/run/submission
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions =
  check_recipient_access inline:{{ {said} }},
  permit_sasl_authenticated, reject
"""


def _master(server: MailServer) -> str:
    return f"""
127.0.0.1:{server.submission} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
