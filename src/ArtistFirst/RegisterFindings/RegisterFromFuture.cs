namespace ArtistFirst;

/// <summary>Where the clock and the register disagree, nobody can tell how old the register is.</summary>
internal static class RegisterFromFuture
{
    public static readonly FindingRule Rule = new(2011, "The consent register is from the future");

    public static Finding Found(RightsRegister register, DateTimeOffset now) => Rule.Found(
        $"Expected a register of {register.Registry} as of {now:O} or before; revision {register.Revision} is as of {register.AsOf:O}. Set the clock of this machine, or of the one that wrote the register.");
}
