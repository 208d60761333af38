namespace ArtistFirst.Analyzers;

/// <summary>Finds out about audio from what it was made of, back to where it was stamped, changed or generated.</summary>
internal static class CreditMatch
{
    public static CreditFinding Find(Value audio, FlowState state, Analysis analysis)
    {
        HashSet<(Value, string)> known = [];
        foreach (Fact fact in analysis.Tables.Facts.In(state.Facts))
        {
            if (fact is { IsExact: true, Use: ConstantValue { Content: string mark } })
            {
                known.Add((fact.Recording, mark));
            }
        }

        return Find(audio, known, []);
    }

    private static CreditFinding Find(Value audio, HashSet<(Value Audio, string Mark)> known, HashSet<Value> seen)
    {
        if (!seen.Add(audio))
        {
            return CreditFinding.None;
        }

        if (known.Contains((audio, CreditMark.Stamped)))
        {
            return CreditFinding.Stamped;
        }

        if (known.Contains((audio, CreditMark.Changed)))
        {
            return CreditFinding.Changed;
        }

        CreditFinding found = IsGenerated(audio, known) ? CreditFinding.Generated : CreditFinding.None;
        foreach (Value part in PartsOf(audio))
        {
            CreditFinding of = Find(part, known, seen);
            found = of > found ? of : found;
        }

        return found;
    }

    private static bool IsGenerated(Value audio, HashSet<(Value Audio, string Mark)> known) => known.Contains((audio, CreditMark.Generated)) || audio switch
    {
        SymbolValue { Symbol: var symbol } => CreditContracts.IsGenerated(symbol),
        MemberValue { Member: { } member } => CreditContracts.IsGenerated(member),
        _ => false,
    };

    private static IEnumerable<Value> PartsOf(Value audio) => audio is TaskValue task ? [task.Inner] : audio.Parts;
}
