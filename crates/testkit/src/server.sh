# A PostgreSQL server of one test run's own: made in a temporary folder, reachable through a socket in it alone, and gone
# when standard input ends, which it does when the tests end, however they end.
set -eu
programs=$1
PATH="$programs:$PATH"
folder=$(mktemp -d)
finish() {
    pg_ctl --pgdata="$folder/data" --mode=immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
# A collation that orders text otherwise than bytes do: what relies on the database's order is found out.
initdb --pgdata="$folder/data" --username=foothold --auth=trust --encoding=UTF8 --no-sync --no-instructions \
    --locale=C.UTF-8 --locale-provider=icu --icu-locale=en >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
# Nothing here outlives the run, so nothing waits for the disk.
settings="-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c full_page_writes=off -c max_connections=300"
pg_ctl --pgdata="$folder/data" --log="$folder/log" --options="$settings" --wait start >/dev/null 2>&1 ||
    { cat "$folder/log" >&2; exit 1; }
chmod 711 "$folder"
echo "$folder"
read -r _ || true
