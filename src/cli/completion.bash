
# Sets `verb`: the first word or the first two that are no options. `first` is
# “any” before there is one, as bash takes no empty keys and no verb is called so.
_hearbackctl_find_verb() {
  local i word both words=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case $word in
      --library) i=$((i + 1)) ;;
      -*) ;;
      *) words+=("$word") ;;
    esac
  done
  first=${words[0]:-any} verb=''
  both=${words[*]:0:2}
  [[ ! -v _hearbackctl_options["${both:-any}"] ]] || verb=$both
  [[ -n $verb || ! -v _hearbackctl_options["$first"] ]] || verb=$first
}

_hearbackctl_offer() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_hearbackctl_offer_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

_hearbackctl() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} first verb takes
  COMPREPLY=()
  _hearbackctl_find_verb
  takes=${_hearbackctl_takes["$verb $previous"]-${_hearbackctl_takes["any $previous"]-}}
  if [[ $takes == FILE ]]; then
    _hearbackctl_offer_files
  elif [[ $takes == *' '* ]]; then
    _hearbackctl_offer "$takes"
  elif [[ -n $takes ]]; then
    return # a text that nobody can guess
  elif [[ $current == -* ]]; then
    _hearbackctl_offer "${_hearbackctl_options["${verb:-any}"]-} $_hearbackctl_common"
  elif [[ -z $verb ]]; then
    _hearbackctl_offer "${_hearbackctl_next["$first"]-}"
  elif [[ -v _hearbackctl_files["${verb:-any}"] ]]; then
    _hearbackctl_offer_files
  fi
}

complete -F _hearbackctl hearbackctl
