"""A mail server on this machine that speaks just enough IMAP over TLS, as well or badly as wanted."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from dataclasses import dataclass, field


@dataclass
class MailServer:
    """Holds one folder of mails by number until closed."""

    context: ssl.SSLContext
    mails: dict[int, bytes] = field(default_factory=dict)
    validity: int = 7
    password: str = "right"
    silent: bool = False
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def port(self) -> int:
        """Return where it listens."""
        return int(self._listener.getsockname()[1])

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        try:
            with self.context.wrap_socket(plain, server_side=True) as connection:
                connection.sendall(b"* OK ready\r\n")
                lines = connection.makefile("rb")
                while line := lines.readline().decode().strip():
                    tag, _, command = line.partition(" ")
                    self.asked.append(command)
                    if self.silent:
                        threading.Event().wait(5)
                    connection.sendall(
                        self._answer(command) + f"\r\n{tag} {self._end}\r\n".encode()
                    )
        except (OSError, ssl.SSLError):
            return

    def _answer(self, command: str) -> bytes:
        self._end = "OK done"
        verb = command.split(" ")[0].upper()
        if verb == "CAPABILITY":
            return b"* CAPABILITY IMAP4rev1"
        if verb == "LOGIN" and f'"{self.password}"' not in command:
            self._end = "NO [AUTHENTICATIONFAILED] Authentication failed."
        if verb == "EXAMINE":
            if "INBOX" not in command:
                self._end = "NO no such mailbox"
            return f"* {len(self.mails)} EXISTS\r\n* OK [UIDVALIDITY {self.validity}] ok".encode()
        if "SEARCH" in command:
            return f"* SEARCH {' '.join(map(str, self._found(command)))}".encode()
        if "FETCH" in command:
            return self._fetched(command)
        return b"* OK"

    def _found(self, command: str) -> list[int]:
        start = re.search(r"UID (\d+):\*", command)
        if start is None:
            return sorted(self.mails)
        # As RFC 3501 has it, n:* always holds the last mail, even when it is before n.
        wanted = [uid for uid in self.mails if uid >= int(start.group(1))]
        return sorted({*wanted, max(self.mails)}) if self.mails else []

    def _fetched(self, command: str) -> bytes:
        uid, most = (
            int(n) for n in re.findall(r"FETCH (\d+) \(BODY\.PEEK\[\]<0\.(\d+)>", command)[0]
        )
        body = self.mails[uid][:most]
        return f"* 1 FETCH (UID {uid} BODY[]<0> {{{len(body)}}}\r\n".encode() + body + b")"
