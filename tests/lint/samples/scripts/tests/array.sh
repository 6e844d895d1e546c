#!/bin/sh
names=(a b)
