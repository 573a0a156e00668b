#!/bin/sh
# Brings Temporal's two databases to the tables of this version of the server. Safe to run again.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_database_password)
export SQL_PASSWORD

for database in temporal temporal_visibility; do
    case $database in
        temporal) tables=temporal ;;
        temporal_visibility) tables=visibility ;;
    esac
    sql_tool() {
        temporal-sql-tool --plugin postgres12 --endpoint postgres --port 5432 --user temporal --database "$database" "$@"
    }
    sql_tool setup-schema --version 0.0
    sql_tool update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/$tables/versioned"
done
