namespace ArtistFirst.Analyzers;

/// <summary>What is known about a member: that it checks, that it loads, or both.</summary>
internal sealed class MemberContract(CheckContract? check, LoadContract? load)
{
    public CheckContract? Check { get; } = check;

    public LoadContract? Load { get; } = load;
}
