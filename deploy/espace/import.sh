# Sends a file of invoices to the portal, shows what it says of it, and publishes it. Read by ./espace.

url=${ESPACE_URL:-http://localhost:8080}
api=$url/api/billing/staff/imports

# The last value of a field in a JSON text, a word or a number; empty if it is not there.
field() {
    sed -n 's/.*"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p' <<<"$2"
}

local_secret() {
    sed -n 's/^BACK_OFFICE_CLIENT_SECRET=//p' "$root/.local/secrets.properties" 2>/dev/null || true
}

# A token lives some minutes: long imports ask for more than one. The secret is given on standard input, where no list of processes shows it.
bearer= bearer_until=0
renew_token() {
    local answer
    [ "$SECONDS" -ge "$bearer_until" ] || return 0
    answer=$(printf 'grant_type=client_credentials&client_id=back-office&client_secret=%s' "$secret" |
        curl -s --max-time 30 --data @- "$url/auth/realms/espace-citoyens/protocol/openid-connect/token") || return 1
    bearer=$(field access_token "$answer")
    bearer_until=$((SECONDS + 60))
}

# Calls the interface: call METHOD ADDRESS [curl's options]. The token goes by a file descriptor, not by an argument.
call() {
    local method=$1 address=$2
    shift 2
    curl -sS --max-time 600 -X "$method" -H @<(printf 'Authorization: Bearer %s' "$bearer") "$@" "$address"
}

# The same until somebody answers: a service that was restarted goes on with the import where it was.
insist() {
    local answer try
    for ((try = 0; try < 120; try++)); do
        renew_token || true
        answer=$(call "$@" 2>/dev/null || true)
        case $(field status "$answer")$(field stage "$answer") in
            4* | [A-Z]*) printf '%s' "$answer"; return ;;
        esac
        sleep 1
    done
    fail "Le portail ne répond plus. L'import continuera de lui-même : $api/$id"
}

euros() {
    local cents=$1 sign=
    if [ "$cents" -lt 0 ]; then sign=-; cents=$((-cents)); fi
    printf '%s%s,%02d €' "$sign" "$(sed ':a;s/\B[0-9]\{3\}\>/ &/;ta' <<<$((cents / 100)))" $((cents % 100))
}

bar() {
    local done=$1 all=$2 label=$3 width=30
    [ -t 2 ] || return 0
    if [ "${all:-0}" -gt 0 ]; then
        local filled=$((done * width / all))
        printf '\r%s [%s%s] %3d %%' "$label" "$(printf '%*s' "$filled" '' | tr ' ' '#')" "$(printf '%*s' $((width - filled)) '')" $((done * 100 / all)) >&2
    else
        printf '\r%s %d …' "$label" "$done" >&2
    fi
}

# Waits until nothing is to be done about the import; prints its last state.
follow() {
    local label=$1 state stage
    while true; do
        renew_token || true
        state=$(insist GET "$api/$id") || exit 1
        stage=$(field stage "$state")
        case $stage in
            CHECKING | PUBLISHING) bar "$(field done "$state")" "$(field toDo "$state")" "$label" ;;
            "") fail "Réponse inattendue du portail : $state" ;;
            *) break ;;
        esac
        sleep 0.5
    done
    [ ! -t 2 ] || printf '\r%60s\r' '' >&2
    printf '%s' "$state"
}

summary() {
    local counts=$1
    printf '  nouvelles : %s, corrigées : %s, remises en vigueur : %s, déjà connues : %s\n' \
        "$(field created "$counts")" "$(field corrected "$counts")" "$(field reinstated "$counts")" "$(field unchanged "$counts")"
    [ "$(field news "$counts")" = 0 ] || printf '  règlements, annulations ou transmissions : %s\n' "$(field news "$counts")"
    printf '  somme : %s\n' "$(euros "$(field totalCents "$counts")")"
}

import() {
    local mode=$1 file=$2 answer state errors
    [ -f "$file" ] || fail "Le fichier $file n'existe pas."
    [ "$(wc -c <"$file")" -le 314572800 ] || fail "Le fichier dépasse 300 Mo. Envoyez-le en plusieurs fois."
    renew_token || fail "Le portail $url ne répond pas."
    [ -n "$bearer" ] || fail "Le portail ne reconnaît pas le client back-office : vérifiez ESPACE_SECRET."
    echo "Envoi de $(basename "$file") …"
    answer=$(call POST "$api" -H 'Content-Type: application/octet-stream' --data-binary "@$file")
    id=$(field id "$answer")
    [ -n "$id" ] || fail "Le portail refuse le fichier : $(field detail "$answer")"
    state=$(follow "Vérification")
    errors=$(field errors "$state")
    echo "Import $id, vérifié :"
    summary "$state"
    if [ "${errors:-0}" -gt 0 ]; then
        printf '  erreurs : %s\n' "$errors"
        call GET "$api/$id/errors" -H 'Accept: text/csv' | sed '1s/^\xEF\xBB\xBF//' | head -n 21
        [ "$errors" -le 20 ] || echo "  … toutes : $api/$id/errors"
    fi
    publish "$mode" "${errors:-0}" "$(field stage "$state")"
}

publish() {
    local mode=$1 errors=$2 stage=$3 wish= state
    [ "$stage" != REFUSED ] || { echo "Rien de ce fichier ne peut être publié."; exit 2; }
    case $mode in
        trial) [ "$errors" = 0 ] || exit 2; exit 0 ;;
        right) wish='?exceptErrors=true' ;;
        all) [ "$errors" = 0 ] || { echo "Rien n'est publié : corrigez les erreurs."; exit 2; } ;;
        ask)
            [ "$errors" = 0 ] || { echo "Corrigez les erreurs, ou publiez le reste avec --publier-sans-erreurs."; exit 2; }
            local reply
            read -r -p "Publier ? [o/N] " reply || true
            case ${reply:-n} in [oOyY]*) ;; *) echo "Rien n'est publié."; exit 0 ;; esac ;;
    esac
    insist POST "$api/$id/publication$wish" >/dev/null
    state=$(follow "Publication")
    [ "$(field stage "$state")" = PUBLISHED ] || fail "La publication n'a pas abouti : $state"
    echo "Publié :"
    summary "${state#*\"outcome\"}"
}

run_import() {
    local mode=ask
    case ${1:-} in
        --essai) mode=trial; shift ;;
        --publier) mode=all; shift ;;
        --publier-sans-erreurs) mode=right; shift ;;
    esac
    [ $# = 1 ] || { usage; exit 1; }
    secret=${ESPACE_SECRET:-$(local_secret)}
    [ -n "$secret" ] || fail "Indiquez le secret du client back-office : ESPACE_SECRET=… ./espace import …"
    import "$mode" "$1"
}
