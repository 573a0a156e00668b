#!/bin/sh
# Makes the passwords that compose.yml reads, once. Usage: deploy/make_secrets.sh [directory]
# What is there already is left as it is: a new password would not open a database that has the old one.
set -eu
cd "$(dirname "$0")"
directory=${1:-secrets}

# Containers see each file by itself and under their own users, so the files can be read by all
# and the directory is what keeps others out.
mkdir -p "$directory"
chmod 0700 "$directory"
umask 0022

random_password() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

for name in postgres_password temporal_database_password tertial_database_password; do
    [ -e "$directory/$name" ] || random_password >"$directory/$name"
done
[ -e "$directory/tertial_database_url" ] ||
    printf 'postgresql://tertial:%s@postgres/tertial' "$(cat "$directory/tertial_database_password")" \
        >"$directory/tertial_database_url"
[ -e "$directory/tertial_smtp_password" ] || : >"$directory/tertial_smtp_password"

echo "The secrets are in $(cd "$directory" && pwd)."
[ -s "$directory/tertial_smtp_password" ] ||
    echo "Write the mail server's password into tertial_smtp_password, unless it wants none."
