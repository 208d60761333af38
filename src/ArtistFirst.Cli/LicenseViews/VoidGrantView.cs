namespace ArtistFirst.Cli;

/// <summary>A grant that counts for nothing here.</summary>
internal sealed record VoidGrantView(int Index, string Code, string Title)
{
    public static VoidGrantView Of(VoidGrant grant)
    {
        FindingRule rule = FindingRules.All.First(each => each.Code.Number == (ushort)grant.Reason);
        return new VoidGrantView(grant.Index, rule.Code.ToString(), rule.Title);
    }

    public IEnumerable<string> Tell() => [$"  grant {Index}      grants nothing here: {Code}, {Title}"];
}
