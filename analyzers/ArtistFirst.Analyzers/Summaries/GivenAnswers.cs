using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Answers that a method is given as arguments: <c>Guard.Against(!Allowed(id))</c>, <c>Need(decision)</c>. Its summary says "it returns only if this
/// parameter was yes" as a fact about the parameter, which becomes, where the method is called, what the argument's yes proves.
/// </summary>
internal static class GivenAnswers
{
    /// <summary>The parameters that may be answers hold answers of which nothing is known but that they were yes or no.</summary>
    public static void Ask(Analysis analysis, IMethodSymbol method, FlowState entry)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.None or RefKind.In && AnswerOf(analysis, entry, parameter) is { } answer)
            {
                entry.Write(analysis.Tables.Locations.Of(parameter), answer);
            }
        }
    }

    /// <summary>What a fact about a parameter says of the argument; null where it is about something else.</summary>
    public static FactSet? Import(Call call, Fact fact)
    {
        if (fact.Use is not ConstantValue { Content: CreditMark.Yes or CreditMark.No } mark)
        {
            return null;
        }

        if (fact.Recording is not SymbolValue { Symbol: IParameterSymbol parameter })
        {
            return FactSet.None;
        }

        Value argument = call[parameter.Ordinal];
        bool isYes = mark.Content is CreditMark.Yes;
        return argument switch
        {
            AnswerValue { Kind: AnswerKind.Truth or AnswerKind.Decision } answer => isYes ? answer.IfYes : answer.IfNo,
            ConstantValue { Content: bool truth } => truth == isYes ? FactSet.None : FactSet.All,
            _ => FactSet.None,
        };
    }

    private static AnswerValue? AnswerOf(Analysis analysis, FlowState entry, IParameterSymbol parameter)
    {
        SymbolValue symbol = analysis.Values.Symbol(parameter);
        FactSet Said(string mark) => FactSet.None.With(analysis.Tables.Facts.Of(symbol, analysis.Values.Constant(mark)).Index);
        bool mayBeNull = parameter.Type.IsReferenceType || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        FactSet ifNull = mayBeNull ? FactSet.None : FactSet.All;
        if (Answers.IsTruth(parameter.Type))
        {
            return analysis.Values.Answer(AnswerKind.Truth, Said(CreditMark.Yes), Said(CreditMark.No), ifNull);
        }

        if (!Decisions.IsDecision(parameter.Type))
        {
            return null;
        }

        FactSet own = OwnTypes.IsDecision(parameter.Type) ? DecisionMembers.FactsOf(MemberEntry.EvaluationOf(analysis, entry), symbol, parameter.Type) : FactSet.None;
        return analysis.Values.Answer(AnswerKind.Decision, Said(CreditMark.Yes).Union(own), Said(CreditMark.No), ifNull, symbol);
    }
}
