/** How a language tells how something ended. All patterns read folded text, clause by clause. */
export interface OutcomeWords {
  /** It goes (again); denied, it does not. */
  readonly succeeds: RegExp;
  /** It still does not. */
  readonly persists: RegExp;
  /** A fault by name; denied ("no more errors"), it is gone. */
  readonly fault: RegExp;
  /** Whose turn it is now. */
  readonly handedOver: RegExp;
  /** Nobody knows yet. */
  readonly isOpen: RegExp;
}

const word = (source: string) => new RegExp(`(?<!\\p{L})(${source})(?!\\p{L})`, 'u');

export const outcomeWords: Readonly<Record<string, OutcomeWords>> = {
  en: {
    succeeds: word(
      'solved|fixed|resolved|works?|worked|working|restored|repaired|succeeded|successful(ly)?|completed|back (to normal|online|up)|correctly|normal|stable|readable|prints?( again)?|print fine|opens( again| normally)?|starts|signed in|passed|fine|possible again|reachable again|recogni[sz]ed|arrived|reached|copied|filled in',
    ),
    persists: word('unsolved|unresolved|still|remains?|persists?|unchanged|no luck|without (effect|success)|nothing helped|again the same'),
    fault: word('errors?|fail(s|ed|ing)?|failures?|broken|crash(es|ed)?|stuck|denied|rejects?|refused'),
    handedOver: word(
      'handed over|handed to|passed (on )?to|escalated|forwarded|transferred to|case (went|goes|is with)|took over|takes over|taken over',
    ),
    isOpen: word(
      'unclear|(not|nothing) (yet )?(clear|confirmed|tested|known)|not known|unconfirmed|unknown|pending|to be (seen|confirmed)|waiting|the result is open',
    ),
  },
  de: {
    succeeds: word(
      'gelost|behoben|funktioniert\\w*|lauft|geht|klappt\\w*|gelingt|gelang|erfolgreich\\w*|wiederhergestellt|repariert|in ordnung|stabil|lesbar|passt|erledigt|bestanden|wieder (da|normal|moglich|erreichbar|lesbar|ok)|kommt an|kam an|drucken|offnet|offnen|startet|erkannt|konnte sich',
    ),
    persists: word('ungelost|weiterhin|immer noch|nach wie vor|unverandert|bleibt|ohne (wirkung|erfolg)|half nicht|besteht'),
    fault: word('fehler|fehlt|fehlen|fehlgeschlagen|gescheitert|scheitert\\w*|defekt|absturze?|sturzt|gesperrt|abgelehnt|verweigert'),
    handedOver: word('ubergeben|weitergegeben|weitergeleitet|ubernimmt|ubernommen|eskaliert|ubergabe|ging .{0,30}an'),
    isOpen: word('unklar|offen|unbestatigt|(noch )?nicht (bestatigt|getestet|geklart|bekannt)|abzuwarten|beobacht\\w*|fraglich'),
  },
  fr: {
    succeeds: word(
      "resolue?s?|corrigee?s?|reglee?s?|fonctionn\\w+|marche|retabli\\w*|reparee?s?|reussie?s?|normal\\w*|correctement|accessible|reconnue?s?|de nouveau|s'ouvre|arrive|imprime\\w*",
    ),
    persists: word("toujours|persiste\\w*|inchangee?|reste|continue|sans (effet|succes)|rien n'a"),
    fault: word('erreurs?|echoue\\w*|echec|bloquee?s?|panne|plant\\w+|refuse\\w*'),
    handedOver: word('transmise?s?|confiee?|prend le relais|prise? en charge|remontee?|escalad\\w*|passe par'),
    isOpen: word('a confirmer|(non|pas)( encore)? (confirmee?|testee?|sur|connu)|inconnue?|a verifier|incertain|on ignore|reste a'),
  },
  es: {
    succeeds: word(
      'resuelt[oa]s?|solucionad[oa]s?|arreglad[oa]s?|funcionan?|funciono|correctamente|con exito|normal\\w*|estables?|bien|abren?|imprimen?|restablecid[oa]s?|recuperad[oa]s?|vuelven?',
    ),
    persists: word('sigue\\w*|continua\\w*|persiste|igual|sin (exito|efecto|licencia|arrancar|resolver)|todavia'),
    fault: word('error|fallo|falla|fallan|bloquead\\w|rechaza\\w*|denegad\\w'),
    handedOver: word('traspasad[oa]|derivad[oa]|escalad[oa]|pas(o|ado|ada) al?|tramita\\w*|asignad[oa]'),
    isOpen: word('sin confirmar|por confirmar|desconocid[oa]|no se sabe|incierto|observa'),
  },
  pt: {
    succeeds: word(
      'resolvid[oa]s?|corrigid[oa]s?|funcion(a|am|ou)|volt(ou|aram)|normaliz\\w+|normal\\w*|corr?ec?tamente|com sucesso|chegou|abre|imprime|restabelecid[oa]',
    ),
    persists: word('continua\\w*|persiste|mantem-se|ainda|sem (efeito|sucesso|licenca)|segue'),
    fault: word('erro|falh\\w+|falta|bloquead\\w|recus\\w+|negad\\w'),
    handedOver: word('encaminhad[oa]|repassad[oa]|passad[oa] (a|ao|para)|entregue a|escalad[oa]|transferid[oa]'),
    isOpen: word('nao (foi )?(confirmad\\w|testad\\w)|por confirmar|desconhecid[oa]|pendente|incert[oa]|nao se sabe'),
  },
  it: {
    succeeds: word(
      'risolt[oaie]|corrett\\w*|funzionan?o?|torna\\w*|normal\\w*|riuscit[oaie]|stabil[ei]|ripristinat[oaie]|apr(e|ono)|visibili|valida|parte|partit[oa]',
    ),
    persists: word('ancora|persiste|continua|invariat\\w+|senza (effetto|successo)|resta\\w*|si chiude|si blocca'),
    fault: word('errore|errori|fallit\\w+|fallisce|manca|bloccat\\w|rifiutat\\w|annullat\\w'),
    handedOver: word('passat[oa] a|inoltrat[oa]|affidat[oa]|presa? in carico|segnalat[oa]|trasferit[oa]'),
    isOpen: word('da confermare|non confermat[oa]|non (ancora )?(verificat[oa]|testat[oa])|incert[oa]|in corso|sconosciut[oa]|non si sa'),
  },
  nl: {
    succeeds: word('opgelost|verholpen|werkt|werken|hersteld|gelukt|lukt|stabiel|normaal|correct|openen weer|doet het|goed|weer|ingevuld'),
    persists: word('nog steeds|nog niet|blijft|onveranderd|ongewijzigd|zonder (effect|resultaat|succes)'),
    fault: word('fouten|fout|mislukt\\w*|ontbreekt|defecte?|geweigerd|vastgelopen|gecrasht'),
    handedOver: word('overgedragen|doorgezet|doorgestuurd|overgenomen|geescaleerd'),
    isOpen: word('onbevestigd|onduidelijk|nog niet (getest|bevestigd|bekend)|afwachten|onzeker|onbekend'),
  },
  pl: {
    succeeds: word(
      'rozwiazan\\w*|naprawion\\w*|dziala\\w*|udal\\w* sie|przywrocon\\w*|poprawn\\w*|prawidlow\\w*|doszedl|drukuja( sie)?|skopiowan\\w*',
    ),
    persists: word('nadal|wciaz|nierozwiazan\\w*|bez (zmian|skutku|efektu)|ciagle'),
    fault: word('blad\\w*|nieudan\\w*|brak\\w*|awari\\w*|zablokowan\\w*|nie powiodl\\w*'),
    handedOver: word('przekazan\\w*|eskalow\\w*|przejm\\w*|przejal'),
    isOpen: word('niepotwierdzon\\w*|niejasn\\w*|nie wiadomo|nieznan\\w*|okaze sie|na razie'),
  },
  ja: {
    succeeds: /解決|直り|直っ|復旧|正常|成功|でき(た|る|ました)|使え|改善し|収ま|動作し/u,
    persists: /未解決|未復旧|残って|変わら|依然|まだ|固まる/u,
    fault: /失敗|エラー|落ち|停止|問題|異常|切断/u,
    handedOver: /引き継|エスカレ|転送/u,
    isOpen: /未確認|不明|様子|確認待ち|検証中/u,
  },
  zh: {
    succeeds: /恢复|正常|成功|解决|修好|可以|能用|好了|已(清除|激活|打开|导出|同步|全部)/u,
    persists: /未解决|还是|仍|没修好|依旧|尚未|未(激活|恢复|处理)|尚未/u,
    fault: /失败|错误|錯誤|报错|中断|失效/u,
    handedOver: /转交|移交|交(给|网络|厂家|由)|报障|升级给|待厂家/u,
    isOpen: /未确认|不清楚|待(确认|观察|定)|不明/u,
  },
};
