using System.Numerics;

namespace ArtistFirst;

/// <summary>
/// The one table that says which use needs whose yes. Where the trade's rule hangs on something that a request cannot show, the table takes
/// the stricter reading: a model trained on singing can sing, a remix alters the voice, the material of a voice model is the label's
/// recording. A person's own no (artist, voice) counts for every use, also where no yes of theirs is needed.
/// </summary>
public static class RequiredSides
{
    private const int SideCount = 4;

    private static ReadOnlySpan<SideNeed> Table =>
    [
        // Master          Work                  Artist          Voice
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.GrantIfSung, // train.generative
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.GrantIfSung, // train.finetune
        SideNeed.Grant, SideNeed.GrantIfSung, SideNeed.Veto,  SideNeed.Veto,        // train.analysis: sung words are the lyrics, so the work is asked
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.Veto,        // index.embed
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.Veto,        // condition.reference
        SideNeed.Grant, SideNeed.Veto,        SideNeed.Grant, SideNeed.Veto,        // transform.stems
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.GrantIfSung, // transform.remix: tempo, key and mix alter the voice
        SideNeed.None,  SideNeed.Grant,       SideNeed.Veto,  SideNeed.Veto,        // generate.cover: in a named voice it is voice.render as well
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Grant, SideNeed.Veto,        // generate.sample
        SideNeed.None,  SideNeed.Grant,       SideNeed.Veto,  SideNeed.Veto,        // generate.interpolation
        SideNeed.None,  SideNeed.Grant,       SideNeed.Veto,  SideNeed.Veto,        // generate.lyrics
        SideNeed.Grant, SideNeed.Veto,        SideNeed.Veto,  SideNeed.Grant,       // voice.clone: the request names a label's recording as material
        SideNeed.Grant, SideNeed.Grant,       SideNeed.Veto,  SideNeed.Grant,       // voice.render: the request names a master that is transformed
        SideNeed.None,  SideNeed.None,        SideNeed.Grant, SideNeed.Veto,        // likeness.name: the likeness is the featured artist's
        SideNeed.Grant, SideNeed.None,        SideNeed.Veto,  SideNeed.Veto,        // analyze.recommend
        SideNeed.Grant, SideNeed.None,        SideNeed.Veto,  SideNeed.Veto,        // analyze.identify
    ];

    /// <summary>What a use needs from a side.</summary>
    /// <param name="use">Exactly one use.</param>
    /// <param name="side">One of the four sides.</param>
    /// <exception cref="ArgumentException"><paramref name="use"/> is none or several uses.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="side"/> is not one of the four.</exception>
    public static SideNeed For(Uses use, Side side)
    {
        if (!BitOperations.IsPow2((ushort)use))
        {
            throw new ArgumentException($"Expected exactly one use, got '{use}': ask for each use by itself.", nameof(use));
        }

        if (side is < Side.Master or > Side.Voice)
        {
            throw new ArgumentOutOfRangeException(nameof(side), side, "Expected Master, Work, Artist or Voice.");
        }

        return Table[(BitOperations.TrailingZeroCount((ushort)use) * SideCount) + (int)side - 1];
    }

    /// <summary>What a use needs from each side, in the order of the sides; for callers that know the use to be one.</summary>
    internal static ReadOnlySpan<SideNeed> NeedsOf(Uses use) => Table.Slice(BitOperations.TrailingZeroCount((ushort)use) * SideCount, SideCount);

    /// <summary>What a use needs from a side of a recording of which it is known whether it is sung.</summary>
    /// <param name="use">Exactly one use.</param>
    /// <param name="side">One of the four sides.</param>
    /// <param name="sung">Whether a voice is heard in it. What is not known counts as sung.</param>
    /// <returns><see cref="SideNeed.None"/>, <see cref="SideNeed.Veto"/> or <see cref="SideNeed.Grant"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="use"/> is none or several uses.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="side"/> is not one of the four.</exception>
    public static SideNeed For(Uses use, Side side, bool sung)
    {
        SideNeed need = For(use, side);
        return need == SideNeed.GrantIfSung ? ForVoice(sung) : need;
    }

    /// <summary>
    /// Whether only the person in question can say yes: for everything on the voice side, and for name and likeness. A label's yes does
    /// not count there, and the yes has a longest term.
    /// </summary>
    /// <param name="use">Exactly one use.</param>
    /// <param name="side">One of the four sides.</param>
    public static bool IsPersonal(Uses use, Side side) => side == Side.Voice || (side == Side.Artist && use == Uses.Likeness);

    /// <summary>The uses that a no to some uses also forbids: a no to train.generative is a no to train.finetune and voice.clone.</summary>
    /// <param name="denied">The uses that were refused.</param>
    public static Uses ImpliedByDeny(Uses denied) =>
        (denied & Uses.TrainGenerative) == Uses.None ? denied : denied | Uses.TrainFinetune | Uses.VoiceClone;

    private static SideNeed ForVoice(bool sung) => sung ? SideNeed.Grant : SideNeed.Veto;
}
