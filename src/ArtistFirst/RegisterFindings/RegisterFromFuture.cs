namespace ArtistFirst;

/// <summary>Where the clock and the register disagree, nobody can tell how old the register is.</summary>
internal static class RegisterFromFuture
{
    public static readonly FindingRule Rule = new(2011, "The consent register is from the future");

    // Clocks that are set by the network differ by far less.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a register knows what will be said.</summary>
    public static bool IsSo(RightsRegister register, DateTimeOffset now) => register.AsOf - now > Tolerance;

    /// <summary>What is wrong with a register that knows what will be said; null where it does not.</summary>
    public static Finding? Check(RightsRegister register, DateTimeOffset now) => !IsSo(register, now) ? null : Rule.Found(
        $"Expected a register of {register.Registry} as of {now:u} or before; revision {register.Revision} is as of {register.AsOf:u}. Set the clock of this machine, or of the one that wrote the register.");
}
