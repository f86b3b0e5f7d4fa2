/** Folded words of four letters and more that stand in every report and tell nothing of a session. */
export const idle: ReadonlySet<string> = new Set(
  `about after afterwards also although another because been before being both came come could does done during each either else even
  every from gave given gone have having here into itself just keep keeps left less made make many meanwhile more most much must neither
  never next nobody none nothing once only other others over same shall should since some still such than that their them then there
  these they thing this those though through told took under until upon used uses using very well went were what when where which while
  will with within without would your
  aber alle allem allen aller alles also andere anderen anderer anschliessend auch beide beiden beim bereits bisher bleibt blieb dabei
  dadurch dafur damit danach dann dort daran darauf daraus darin davon dazu deren dessen diese diesem diesen dieser dieses doch durch
  eine einem einen einer eines einige erst etwas gegen gewesen haben halt hatte hatten hier ihre ihrem ihren ihrer immer jede jedem
  jeden jeder jedes jedoch jetzt kann keine keinem keinen keiner kommt kommen konnte konnten liess lassen machen mehr mehrere mehrmals
  musste muss mussen nach nachdem nachher nicht nichts noch nochmal obwohl oder ohne rund schon sehr sein seine seinem seinen seiner
  seit selbst sich sind sobald sodass soll sollen sollte sollten somit sowie stand statt uber unter viele vom vorher wahrend waren weder
  weiter weiterhin weitere welche wenig werden wegen wenn wird wollen worden wurde wurden zunachst zwar zwei zwischen
  afin ainsi alors apres aucun aucune aussi autre autres avait avaient avant avec avoir beaucoup bien cela celle celui ceux cette
  chaque chez comme contre dans depuis deja deux donc dont elle elles encore ensuite entre etaient etait etant etre faire fait faut
  furent jamais jusqu leur leurs lors lorsque mais malgre meme memes moins notre nous ont parce pendant peut peuvent plus plusieurs
  pour pourtant puis quand quelque quelques rien sans sera seul seule seulement sinon sont sous suite surtout tous tout toute toutes
  tres trois venait vers voici votre vous
  antes aquel aquella aunque cada como con contra cual cuando desde despues donde durante ella ellos entonces entre esta estaba estaban
  estan estas este esto estos fue fueron hace hacer hacia hasta haber habia ningun ninguna nunca otra otras otro otros para pero poco
  porque pues puede pueden quedo queda quedan quien segun sera siempre sido sigue sino sobre solo tambien tampoco tanto tenia tener
  tiene tienen toda todas todo todos tras unas unos usted varias varios vez
  agora ainda alem alguma algumas algum alguns apenas apos aquela aquele assim ate bem cada causa coisa com como contudo dela dele deles
  depois desde deste desta disso duas durante elas eles enquanto entao entre essa esse esses esta estao estas estava estavam este estes
  estiver feita feito ficou foram havia isso isto logo mais mas mesma mesmo muito nada nenhum nenhuma nessa nesse nesta neste nunca onde
  outra outras outro outros para pela pelas pelo pelos pode pois porem porque quando quem sao seja sem sempre sera seria seus somente
  sua suas tambem tanto tendo tinha toda todas todo todos tudo uma umas voce
  abbia alcuni alcune allora altra altre altri altro anche ancora aveva avere cosi come contro cosa cui dalla dalle dallo degli della
  delle dello dentro dopo dove dunque durante ecco entrambi entro erano essere fatto finche fino fuori gia hanno infine invece loro
  mentre molto negli nella nelle nello niente nessun nessuna nuovamente ogni oppure pero piu poco poi prima proprio puo quale quando
  quanto quella quello quelli questa queste questi questo quindi sara sempre senza sia sono sopra sotto sta stata state stati stato
  sugli sulla sulle sullo tale tanto tra tranne troppo tutta tutte tutti tutto una uno verso viene vengono
  aan achter alle alleen alles andere anders beide bent daar daarna daarom daarbij dan dat deze dezelfde dit door doet echter een eens
  eerder eerst elke enkele gaan gaat geen gedaan geweest hebben heeft hem hen hier hierna hoe hun iedere iets inmiddels intussen kan
  komt kon konden kunnen maar meer meerdere met moest moet moeten naar niemand niet niets nog nooit onder omdat omdat ook opnieuw over
  sinds steeds tegen terwijl tijdens toch toen tot tussen uit van vanaf veel verder via voor voordat waar waarna waren wanneer want was
  welke werd werden weer wegens wie wil worden wordt zelf zich zijn zoals zodat zodra zonder zowel
  albo ale bardzo bez bedzie bedzie bowiem byla bylo byly byl caly choc czego czyli dalej dla dlatego dopiero dwa gdy gdyz gdzie inne
  innych jako jak jakie jednak jego jej jest jeszcze jezeli jesli juz kazdy kiedy kilka ktora ktore ktorego ktory ktorych miedzy mial
  moga moze mozna nad nadal nawet niego niej nich nie nigdy oraz pod podczas ponadto poniewaz potem przed przez przy rowniez sam
  siebie skoro sobie stad swoj tak takze tam tego tej ten teraz tez tych tylko tym tymczasem wiec wiele wszystkich wszystkie wszystko
  wtedy zanim zawsze zeby zostal zostala zostalo zostaly zostac
  help helped helps effect success suspected thought turned actually looked looking stays kept clear getting instead nearly whether
  fast half halfen hilft geholfen wirkung erfolg vermutet vermutete tatsachlich gelang gelingt dass lediglich vorubergehend zusammen
  effet succes abord doit croyait pensait aide fini cause arrive
  ayudo sirvio sirvieron efecto sabe exito resulto cerca hizo
  ajudou adiantou efeito sabe ficar continua
  serviva servito effetto pensava restava resta detto riuscito
  hielp geholpen effect gelukt bleek vermoedelijk
  result results resultat ergebnis resultado risultato resultaat wynik wyniku explicada explicado told
  pomogl pomoglo pomogly skutku okazalo mimo wskazuje przypuszczalnie`.split(/\s+/u),
);
