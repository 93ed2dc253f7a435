/** Common given names in Denmark, lower case: by memory of Statistics Denmark's lists for all ages, and of names common among immigrants. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
	`
	peter michael jens lars thomas henrik søren christian martin jan morten jesper anders niels mads rasmus per mikkel hans kim jørgen kasper casper erik jakob jacob frederik
	simon mathias matias alexander bent daniel kristian emil nikolaj nicolai nikolai sebastian brian jonas ole torben steen tommy andreas finn claus klaus carsten karsten knud oliver
	victor viktor allan magnus john johnny poul paul kurt svend leif flemming preben benny rene rené jonathan marcus markus lucas lukas william noah oscar oskar carl karl kaj kai bo tobias
	philip filip benjamin kenneth robert karsten ib ivan kevin dennis frank gert ulrik stefan steffen patrick kristoffer christoffer christopher david johannes mogens otto
	bjarne bjørn egon arne verner werner børge aage åge tage villy willy helge gunnar holger viggo svenn sven ove palle keld kjeld ejvind eivind harald asger asbjørn esben espen jeppe
	jimmy ronni ronny rune troels thor tor ulf uffe vagn villads valdemar malthe malte august anton arthur aksel axel albert alfred elias felix hugo theodor johan josef joseph
	storm liam nohr luca adam isak isac sofus laurits lauge konrad conrad bertram elliot walter vincent kristen kresten christen georg george henning herluf hector heine
	ebbe ejner einar elmer erling ernst evald folmer freddy gorm hardy hjalmar ingolf jannik jannick jarl jess joachim joakim jon julius kent lasse laust lennart louis ludvig mark marius
	mikael michel nick nicklas niklas nis olaf oluf orla oskar regnar richard robin roland rolf sigurd simon sonny stig sune teddy terkel tim timothy tom tonny tony torkil toke troels
	anne kirsten mette hanne anna helle susanne lene maria marianne inge karen lone camilla pia charlotte louise bente tina gitte jette karin ida ulla julie lis birgit sofie sophie
	birthe birte laura annette lise ann ellen emma christina kristina heidi hanna hannah lisbeth elisabeth signe cecilie cecilia rikke dorthe dorte maja malene caroline karoline
	katrine kathrine cathrine trine amalie mathilde matilde sara sarah sanne else eva ingrid marie pernille nanna line stine bodil rita freja josefine josephine clara klara
	vibeke jytte linda tove grethe grete lotte christine kristine emilie jane anita margit yvonne conny connie lærke laerke asta alma astrid agnes ella alberte ellie karla carla liva
	isabella victoria viktoria filippa olivia nora sille silje smilla frida frederikke johanne thea tilde vigga viola rosa merle molly mille marta martha margrethe margrete magda
	lillian lilly lily lilian liv lea leah lena lizzie lissi liselotte lisa kaja kamilla katja kate katharina kirstine jonna joan jeanette janne janni jannie jessica johanna judith juliane
	irene iben ilse inga inger ingelise ingeborg irma henny henriette helene helena helga gudrun gunhild gunvor gurli gerda gerd georgia freya fie fanny esther ester erna erika
	emmy eline elin elise elsebeth elsa elly edith ebba dorrit doris dagny dagmar cilla birgitte birgitta bettina benedicte benedikte berit beate barbara asbjørg annemette annelise
	annemarie annika anja angela andrea anette ane alice alexandra agnete ada aase åse ragnhild randi rebecca rebekka regitze ruth rut sabrina sascha sidsel sigrid simone sine solveig
	solvej stella susan susanna svea sørine sys tanja tenna teresa thyra tine tora tordis ulrikke vera vivi vivian winnie zenia ditte dina dicte dagny gry gunver tatiana
	mohammed mohammad muhammad mohamed mohamad muhammed ahmed ahmad ali hassan hasan hussein husein hussain omar ibrahim mustafa mahmoud mahmud abdullah abdallah abdi abdirahman yusuf yousef yousuf youssef
	khaled khalid bilal hamza amir amin karim rashid said samir tariq tarek walid yasin yassin zaid ziad osman mehmet murat emre can hüseyin fatih burak serkan kemal
	farid faisal imran adnan adel anas ayman bashar basel fadi firas ghassan hani hadi haider jamal jamil kamal majid malik marwan nabil nasser rami raed sami salim sayed tamer waleed
	reza hamid hossein mehdi arash babak navid omid farhad kaveh piotr pawel tomasz krzysztof andrzej marek marcin grzegorz jakub mateusz adrian bogdan mihai ionut vasile andrei
	sergei vladimir dmitri oleksandr volodymyr igor oleg serhii yurii ivan dragan zoran goran nenad milan dejan amir emir senad mirza samir edin nguyen minh thanh kumar singh raj
	fatima fatma fatemeh aisha ayesha amina aminah khadija maryam mariam miriam zahra zainab zeynep layla leila laila noor nour nora sana samira salma soraya yasmin jasmin yasmine rania
	rana reem rima hiba huda iman ines jamila karima latifa lina mona nadia nadja naima najwa nasrin nisreen rabia ruqaya sadia safiya sahar shabnam shirin sumaya wafa zaynab hodan
	fadumo hawa halima asha ifrah sagal elif emine ayse hatice hülya merve esra sevgi songül gülsen agnieszka katarzyna malgorzata ewa joanna magdalena monika beata dorota barbara
	elena ioana mihaela olena oksana iryna nataliia natalia svetlana tatjana jelena ana amra jasmina senada vesna biljana thi linh mai priya sunita
	`
		.trim()
		.split(/\s+/)
);
