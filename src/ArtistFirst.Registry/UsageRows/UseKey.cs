using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>The part of a row's key that all sources of one use have in common.</summary>
/// <param name="Place">Pool, territory and uses, as <see cref="UsageRowKey"/> keeps them.</param>
/// <param name="Month">In which month, counted from the year 0.</param>
/// <param name="Model">The number of the model; 0 for none.</param>
/// <param name="License">The number of the license.</param>
/// <param name="Sources">How many sources the output has.</param>
/// <param name="Voices">How many sources an equal part of the voice is one of.</param>
/// <param name="Subscriber">Who paid, with user-centric pools; 0 otherwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UseKey(uint Place, int Month, int Model, int License, short Sources, short Voices, int Subscriber)
{
    /// <summary>Pool, territory and uses as one number.</summary>
    public static uint PlaceOf(int pool, Territory territory, Uses uses) => ((uint)pool << 24) | ((uint)territory.Index << 16) | (ushort)uses;
}
