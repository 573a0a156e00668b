#!/bin/sh
# Starts the server with the password of its databases, which it takes from a variable alone.
set -eu
POSTGRES_PWD=$(cat /run/secrets/temporal_database_password)
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
