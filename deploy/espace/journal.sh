# Verifies an exported payment journal, without the portal. Read by ./espace.

sha256() {
    if command -v sha256sum >/dev/null; then printf '%s' "$1" | sha256sum; else printf '%s' "$1" | shasum -a 256; fi
}

broken() {
    printf 'Ligne %d : %s\n' "$number" "$1"
    exit 2
}

# The sums of a day, and what the line that closes it says of them.
add_up() {
    local cents=${words[6]:-}
    # The shell would run what it is told to add up.
    [[ ${words[2]} = DAY || $cents =~ ^(0|[1-9][0-9]{0,14})$ ]] || broken "le montant n'est pas un nombre."
    case ${words[2]} in
        APPLIED) entries=$((entries + 1)) applied=$((applied + cents)) ;;
        UNAPPLIED) entries=$((entries + 1)) unapplied=$((unapplied + cents)) ;;
        REFUNDED) entries=$((entries + 1)) refunded=$((refunded + cents)) ;;
        DAY)
            [ "${words[*]:4:4}" = "$entries $applied $unapplied $refunded" ] || broken "les sommes du ${words[3]} ne sont pas celles de ses lignes."
            entries=0 applied=0 unapplied=0 refunded=0 days=$((days + 1)) ;;
        *) broken "genre inconnu." ;;
    esac
}

verify_journal() {
    local file=$1 head=${2:-} line text hash words found= number=0 previous
    local entries=0 applied=0 unapplied=0 refunded=0 days=0
    [ -f "$file" ] || fail "Le fichier $file n'existe pas."
    previous=$(printf '%064d' 0)
    while IFS= read -r line || [ -n "$line" ]; do
        number=$((number + 1)) text=${line% *} hash=${line##* }
        [ "${line%% *}" = "$number" ] || broken "le numéro attendu est $number."
        [ "${text##* }" = "$previous" ] || broken "elle ne suit pas la ligne précédente."
        [ "$(sha256 "$text")" = "$hash  -" ] || broken "son texte n'a pas l'empreinte qu'elle porte."
        read -r -a words <<<"$text"
        add_up
        previous=$hash
        [ "$hash" != "$head" ] || found=$number
    done <"$file"
    [ "$number" -gt 0 ] || fail "Le fichier $file est vide : ce n'est pas un journal."
    [ -z "$head" ] || [ -n "$found" ] || { echo "L'empreinte $head n'est celle d'aucune ligne : le passé a changé, ou le fichier s'arrête avant elle."; exit 2; }
    echo "Tout concorde : $number lignes, $days jours clos, dernière empreinte $previous."
    [ -n "$found" ] || echo "Sans empreinte relevée sur /preuves/journal, rien ne dit que le fichier va jusqu'au bout."
    [ -z "$found" ] || echo "L'empreinte donnée est celle de la ligne $found : rien n'a changé jusqu'à elle."
}
