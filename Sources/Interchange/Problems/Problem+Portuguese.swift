extension Problem {
    /// The sentence for those who read Portuguese.
    var portuguese: String {
        switch cause {
        case .requiredMissing where severity == .warning:
            "Falta um dado e esta parte não foi tomada; o resto da linha entrou. Complete-a e importe de novo."
        case .requiredMissing: "Falta um dado obrigatório. A linha não entrou; preencha a célula e importe de novo."
        case .unknownCode where found.isEmpty:
            "Falta o código e esta parte não foi tomada. Complete-a e importe de novo."
        case .unknownCode where expected.isEmpty:
            "«\(found)» não está na lista. O texto ficou nas observações; corrija-o e importe de novo."
        case .unknownCode: "«\(found)» não está na lista. Use um destes: \(expected). O texto ficou nas observações."
        case .unlistedCode: "«\(found)» não está na lista de termos. Foi guardado como está; se for um erro, corrija-o."
        case .unknownCountry:
            "Não conhecemos «\(found)». Ficou com esse nome; se for um país ou organismo conhecido, corrija a grafia."
        case .unreadableDate: "«\(found)» não se entende como data. Escreva-a, por exemplo, assim: \(expected)."
        case .impossibleDate: "A data «\(found)» não existe no calendário. Corrija-a, por exemplo: \(expected)."
        case .assumedDate: "«\(found)» foi lido como \(expected). Se não for isso, escreva a data completa."
        case .unreadableNumber where found.isEmpty: "Falta o valor. Escreva-o sozinho, por exemplo: 1234.50."
        case .unreadableNumber where expected.isEmpty: "«\(found)» não se entende como número. Escreva só o valor."
        case .unreadableNumber: "«\(found)» não é um número claro; convém escrevê-lo como \(expected)."
        case .roundedAmount where expected.isEmpty:
            "«\(found)» é menos do que a menor unidade de sua moeda e não foi tomado; ficou nas observações."
        case .roundedAmount:
            "«\(found)» tem mais decimais do que sua moeda; guardou-se \(expected). Veja se está certo."
        case .jointAmount:
            "«\(found)» está escrito uma vez para as linhas \(expected), que são iniciativas distintas. Não foi repartido: "
                + "ficou nas observações de cada uma; escreva em cada uma o que lhe cabe."
        case .unknownCurrency where found.isEmpty: "O valor não diz sua moeda. Indique-a com seu código: \(expected)."
        case .unknownCurrency: "Não se sabe em que moeda está «\(found)». Escreva-a com seu código: \(expected)."
        case .errorCell where found.isEmpty:
            "A célula mostra um erro e ficou vazia. Corrija a fórmula e importe de novo."
        case .errorCell: "A célula mostra o erro \(found) e ficou vazia. Corrija a fórmula e importe de novo."
        case .uncalculatedCell:
            "A célula tem uma fórmula sem resultado guardado e ficou vazia. Abra o arquivo em seu programa de planilhas, "
                + "salve-o e importe de novo."
        case .unreadableText:
            "A célula tem caracteres que não são texto e ficou vazia. Escreva-a de novo e importe outra vez."
        case .endBeforeStart: "O fim é anterior ao início (\(found)). Revise as duas datas."
        case .duplicateKey where severity == .error:
            "O código «\(found)» já está na linha \(expected). Esta linha não entrou; dê-lhe outro código ou junte as duas."
        case .duplicateKey:
            "«\(found)» também está dito em outro lugar (\(expected)), que é o que vale. Veja se diferem."
        case .repeatedRow where severity == .error:
            "Sem código, não se distingue da linha \(expected): mesmo título, participantes e início. Não entrou; dê um "
                + "código a cada uma."
        case .repeatedRow:
            "Diz o mesmo que a linha \(expected) e nenhuma tem código: entrou uma só vez. Se forem duas iniciativas, dê um "
                + "código a cada uma."
        case .similarKey:
            "O código «\(found)» só difere em maiúsculas e minúsculas do da linha \(expected). Entraram como duas "
                + "iniciativas; se forem uma, escreva os dois códigos do mesmo modo."
        case .unreadableRow where expected.isEmpty:
            "Não pode ser lida (\(found)) e não entrou. Revise-a no programa que a escreveu."
        case .unreadableRow:
            "Não pode ser lida (\(found)) e não entrou; esperava-se: \(expected). Revise-a no programa que a escreveu."
        case .behindDamage:
            "«\(found)» já está registrado e uma parte anterior do arquivo está danificada, onde também poderia estar. Nada "
                + "foi alterado; importe o arquivo reparado."
        case .emptyFile: "O arquivo está vazio. Verifique se é o que queria enviar."
        case .malformedFile where found.isEmpty:
            "O arquivo não é de um tipo que lemos. Envie-o como CSV, XLSX, XML da IATI ou JSON Lines do Encuentro."
        case .malformedFile:
            "É um arquivo \(found), que não lemos. Salve-o ou exporte-o como XLSX ou CSV e importe de novo."
        case .otherXML where found.isEmpty:
            "É XML, mas não de atividades IATI. Peça o arquivo de atividades (iati-activities)."
        case .otherXML:
            "É XML («\(found)»), mas não de atividades IATI. Peça o arquivo de atividades (iati-activities)."
        case .protectedFile:
            "Está protegido com senha ou é do Excel 97–2003. Abra-o, retire a senha, salve-o como XLSX e importe de novo."
        case .damagedFile where found.isEmpty:
            "O arquivo está danificado ou incompleto. Abra-o no programa que o escreveu, salve-o de novo ou peça outra cópia."
        case .damagedFile:
            "O arquivo está danificado («\(found)»); a partir daí não foi lido. Abra-o no programa que o escreveu, salve-o de "
                + "novo ou peça outra cópia."
        case .oversizedFile:
            "Contém muito mais do que seu tamanho faz esperar, como os arquivos feitos para causar dano. Não se leu mais; "
                + "peça uma cópia a quem o enviou."
        case .malformedXML:
            "A partir daqui o XML não está bem formado: uma etiqueta sem fechar, um sinal & ou < solto, ou um arquivo "
                + "cortado. O anterior foi lido; peça o arquivo corrigido."
        case .forbiddenEntity:
            "O XML usa uma entidade própria («\(found)»), que por segurança não se resolve. Peça o arquivo com o texto escrito."
        case .unclosedQuote:
            "Aqui se abrem aspas que não se fecham, e a partir desta linha nada mais foi lido. Feche-as ou retire-as e importe "
                + "de novo."
        case .unknownHeading where expected.isEmpty:
            "Não conhecemos a coluna «\(found)»; seu conteúdo ficou nas observações. Pode indicar o que é em um arquivo de "
                + "correspondências."
        case .unknownHeading:
            "Não conhecemos a coluna «\(found)»; seu conteúdo ficou nas observações. Quis dizer «\(expected)»? "
                + "Pode indicá-lo em um arquivo de correspondências."
        case .repeatedHeading:
            "Há duas colunas para o mesmo: vale a primeira, e o de «\(found)» ficou nas observações. Deixe uma só."
        case .missingColumn:
            "O arquivo de correspondências nomeia a coluna «\(found)», que não está em nenhuma aba. Veja como está escrita."
        case .missingSheet where expected.isEmpty:
            "O arquivo de correspondências nomeia a aba «\(found)», que não existe. Veja como está escrita."
        case .missingSheet:
            "O arquivo de correspondências nomeia a aba «\(found)», que não existe. As que existem são: \(expected)."
        case .noRows: "Há cabeçalhos, mas nenhuma linha abaixo. Verifique se é o arquivo que queria enviar."
        case .noHeadings where expected.isEmpty:
            "Não se encontrou uma linha de cabeçalhos, e a aba não foi lida. Se tem iniciativas, ponha-a acima dos dados."
        case .noHeadings: "Não se encontrou uma linha de cabeçalhos. Ponha-a acima dos dados, por exemplo: \(expected)."
        case .otherParty where found.isEmpty: "Falta dizer em nome de quem se importa, por exemplo: \(expected)."
        case .otherParty:
            "A linha é palavra de «\(found)» e aqui fala \(expected). Não entrou; cada parte importa o seu."
        case .percentages: "As porcentagens (\(found)) não somam 100. Revise a divisão; foram guardadas como estão."
        case .missingKey: "Falta o código que identifica a iniciativa. Não entrou; dê-lhe um e importe de novo."
        case .tooLong: "O texto é longo demais (\(found)); o máximo é \(expected). Encurte-o."
        case .outOfScope:
            "A linha fica fora da sua designação: diz «\(found)», e você escreve sobre \(expected). Não entrou."
        case .announcedCount:
            "O texto anuncia «\(found)» e traz \(expected). Ficou como está; veja qual dos dois vale."
        case .outsidePeriod where expected.isEmpty:
            "«\(found)» fica fora do período do documento. Foi guardado como está; confira o ano."
        case .outsidePeriod:
            "«\(found)» fica fora do período do documento. Foi guardado como está; propõe-se «\(expected)» "
                + "como correção à parte."
        case .contradictoryDate:
            "«\(found)» não concorda com «\(expected)», dito da mesma coisa. Foi guardado como está; veja qual vale."
        case .missingDate:
            "«\(found)» não tem data. Entrou sem ela."
        case .circularDate:
            "«\(found)» depende de algo que por sua vez depende dele. A data ficou em palavras, sem vínculo."
        case .withoutParent:
            "«\(found)» não está sob nenhuma atividade. Ficou diretamente sob o documento."
        case .notUnderstood where expected.isEmpty:
            "Não se entendeu o que é «\(found)». Seu texto ficou nas observações; confira-o."
        case .notUnderstood:
            "Não se entendeu «\(found)». Esperava-se, por exemplo: \(expected)."
        case .noStructure:
            "O texto não tem as partes de um programa ou plano: nem títulos (por exemplo, \(expected)), nem tabela de "
                + "tarefas e datas. Nada entrou; se as partes têm outros nomes, envie-o como planilha."
        case .otherLanguage:
            "O texto não parece estar em espanhol, português nem inglês (começa assim: «\(found)»). Nada entrou; envie uma "
                + "versão em uma dessas línguas."
        case .scan:
            "O arquivo não tem palavras: parecem páginas digitalizadas. Passe antes um reconhecimento de texto (OCR) ou "
                + "peça o documento original."
        case .converterMissing:
            "Para ler um arquivo \(found) é preciso o programa \(expected), que não está instalado. Instale o pacote do mesmo "
                + "nome, ou salve o documento como texto (.txt) e importe de novo."
        case .suspectedTypo:
            "«\(found)» parece erro de digitação de «\(expected)». Foi guardado como está; a correção é proposta à parte."
        case .unknownReference:
            "O texto remete a «\(found)», que não está no documento."
        case .numbering:
            "A numeração salta: está \(found) onde cabia \(expected). Foi guardada como está."
        case .unevenRow:
            "A linha da tabela tem \(found) células e seu cabeçalho \(expected). Entrou com o que se pôde distinguir."
        }
    }
}
