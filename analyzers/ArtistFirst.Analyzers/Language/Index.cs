namespace System;

/// <summary>What the language needs for list patterns and the framework that compilers ask for does not have.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
