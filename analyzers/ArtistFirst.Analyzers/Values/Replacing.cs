namespace ArtistFirst.Analyzers;

/// <summary>Says of one value what is said of another: rebuilds values with one of their parts replaced.</summary>
internal static class Replacing
{
    /// <summary>The value with every occurrence of <paramref name="from"/> replaced; the value itself where there is none.</summary>
    public static Value Replace(this ValueTable values, Value value, Value from, Value to)
    {
        if (ReferenceEquals(value, from))
        {
            return to;
        }

        if (value.Mentions.Count == 0 && from.Mentions.Count > 0)
        {
            return value;
        }

        return value switch
        {
            MemberValue member => InMember(values, member, from, to),
            ElementValue element => values.Replace(element.Sequence, from, to) is var sequence && !ReferenceEquals(sequence, element.Sequence)
                ? values.Element(sequence) : value,
            PureValue pure => InPure(values, pure, from, to),
            CompositeValue composite => InComposite(values, composite, from, to),
            _ => value,
        };
    }

    private static Value InMember(ValueTable values, MemberValue member, Value from, Value to)
    {
        Value root = values.Replace(member.Root, from, to);
        Value? index = member.Index is null ? null : values.Replace(member.Index, from, to);
        if (ReferenceEquals(root, member.Root) && ReferenceEquals(index, member.Index))
        {
            return member;
        }

        // A record that is known member by member answers for itself.
        return root is CompositeValue composite && member.Member is { } symbol && composite.Find(symbol.Name) is { } known
            ? known
            : values.Member(root, member.Member, index, member.Definition is not null);
    }

    private static Value InPure(ValueTable values, PureValue pure, Value from, Value to)
    {
        Value[] parts = [.. pure.Parts.Select(part => values.Replace(part, from, to))];
        return parts.SequenceEqual(pure.Parts) ? pure : values.Pure(pure.Operation, parts);
    }

    private static CompositeValue InComposite(ValueTable values, CompositeValue composite, Value from, Value to)
    {
        Value? source = composite.Source is null ? null : values.Replace(composite.Source, from, to);
        KeyValuePair<string, Value>[] members =
            [.. composite.Members.Select(member => new KeyValuePair<string, Value>(member.Key, values.Replace(member.Value, from, to)))];
        bool isSame = ReferenceEquals(source, composite.Source)
            && members.Zip(composite.Members, (left, right) => ReferenceEquals(left.Value, right.Value)).All(same => same);
        return isSame ? composite : values.Composite(composite.Definition, source, members);
    }
}
